package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Weight;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** A convolution by Winograd's tiles, block by block: transform, product, transform back. */
final class WinogradLowering {
    /** What the transformed input and the product of a block may take, so that they stay in the cache. */
    private static final double BLOCK_BYTES = 1 << 20;
    /** A block whose weights are transformed each time anew needs so many tiles to be worth it. */
    private static final int STREAMED_TILES = 64;
    /** Between planes of weights, which are all written at once and would fall on the same lines of the cache. */
    private static final int SKEW_BYTES = 192;
    private final Kernels kernels;
    private final WeightStore store;
    private final Bands bands;
    private final int threads;

    WinogradLowering(Kernels kernels, WeightStore store, int threads) {
        this.kernels = kernels;
        this.store = store;
        this.bands = new Bands(threads);
        this.threads = threads;
    }

    /** Tile rows of one block. */
    private static int blockRows(Shape out, int channels, Algorithms.Tiles way) {
        int inRow = GemmSpec.ceil(out.dim(2), way.size());
        int rows = out.dim(0) * GemmSpec.ceil(out.dim(1), way.size());
        double tiles = way.streamed() ? Math.max(STREAMED_TILES, BLOCK_BYTES / (4.0 * way.points() * channels))
                : BLOCK_BYTES / (4.0 * way.points() * (channels + out.last()));
        int most = (int) Math.max(1, Math.min(rows, tiles / inRow));
        return GemmSpec.ceil(rows, GemmSpec.ceil(rows, most));
    }

    /** Floats of working memory. */
    static int scratchFloats(Shape out, int channels, Algorithms.Tiles way, int threads) {
        int tiles = blockRows(out, channels, way) * GemmSpec.ceil(out.dim(2), way.size());
        int transformed = way.points() * WinogradSpec.planeBytes(tiles, channels);
        int rest = way.streamed() ? threads * new WinogradStream(way.size(), tiles, channels, out.last()).threadBytes()
                : way.points() * WinogradSpec.planeBytes(tiles, out.last());
        return (transformed + rest) / 4;
    }

    void convolution(Step step, Fused fused, Algorithms.Tiles way, List<Stage> stages) {
        Conv2D conv = (Conv2D) fused.main();
        Buffer in = step.input();
        Shape shape = in.shape();
        Shape map = Algorithms.map(step.node());
        int filters = map.last();
        int channels = shape.last();
        int block = blockRows(map, channels, way);
        int inRow = GemmSpec.ceil(map.dim(2), way.size());
        int transformed = step.scratch() * 4;
        int start = (in.offset() - conv.window().height().padBefore(shape.dim(1)) * in.rowFloats()
                - conv.window().width().padBefore(shape.dim(2)) * channels) * 4;
        int residual = fused.residual() ? Lowering.address(step.inputs().get(1)) : 0;
        int constants = constants(step, fused, filters);
        int panelBytes = (way.streamed() ? 9 : 1) * 2 * Simd.BYTES * channels;
        int planeBytes = GemmSpec.ceil(filters, 8) * panelBytes + (way.streamed() ? 0 : SKEW_BYTES);
        int weights = store.reserve((double) planeBytes * (way.streamed() ? 1 : way.points()));
        if (way.streamed()) {
            store.kernels(step.node().weights().get(0), channels, filters, weights, panelBytes);
        } else {
            store.winograd(step.node().weights().get(0), way.size(), channels, filters, weights, panelBytes,
                    planeBytes);
        }
        int rows = map.dim(0) * GemmSpec.ceil(map.dim(1), way.size());
        for (int first = 0; first < rows; first += block) {
            int count = Math.min(block, rows - first);
            WinogradStream stream = new WinogradStream(way.size(), count * inRow, channels, filters);
            int inPlane = WinogradSpec.planeBytes(block * inRow, channels);
            WinogradSpec spec = spec(step, map, way.size(), inPlane, way.streamed() ? stream.product()
                    : product(block * inRow, count * inRow, filters));
            int product = transformed + way.points() * inPlane;
            int output = Lowering.address(step.output());
            stages.add(new Stage(WinogradInputEmitter.function(spec, kernels), count, start, transformed, first));
            if (way.streamed()) {
                stages.add(new Stage(WinogradStreamEmitter.function(spec, stream, kernels), stream.chunks(),
                        transformed, product, output, residual, constants, weights, first));
            } else {
                GemmSpec gemm = product(spec, count * inRow, planeBytes);
                store.readBehind(gemm.bytesBehind());
                stages.add(new Stage(GemmEmitter.function(gemm, kernels), gemm.chunks(), transformed, product, 0,
                        weights));
                stages.add(new Stage(WinogradOutputEmitter.function(spec, kernels), count, product, output, residual,
                        constants, first));
            }
        }
    }

    private static WinogradSpec spec(Step step, Shape map, int tile, int inPlane, WinogradSpec.Product product) {
        Fused fused = (Fused) step.node().op();
        Grid from = Grid.of(step.input());
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        return new WinogradSpec(tile, map.dim(1), map.dim(2), from.channels(), map.last(),
                new GemmSpec.Strides(from.imageBytes(), to.imageBytes(), residual.imageBytes(), 0),
                new GemmSpec.Strides(from.rowBytes(), to.rowBytes(), residual.rowBytes(), 0), inPlane, product,
                new EpilogueSpec(fused.residual(), fused.activation(), fused.scaled()), fused.pooled());
    }

    // Where panels are outside, each has its sums together: they are written at once, and rows of all filters would be on
    // few sets of the cache.
    private static WinogradSpec.Product product(int tilesOfBlock, int tiles, int filters) {
        int planeBytes = WinogradSpec.planeBytes(tilesOfBlock, filters);
        return panelsOutside(tiles, filters) && filters % 8 == 0
                ? new WinogradSpec.Product(planeBytes, 2 * Simd.BYTES, tiles * 2 * Simd.BYTES, filters)
                : new WinogradSpec.Product(planeBytes, filters * 4, 0, filters);
    }

    // Whether the weights of a plane are more than its input.
    private static boolean panelsOutside(int tiles, int filters) {
        return filters >= tiles;
    }

    private GemmSpec product(WinogradSpec spec, int tiles, int planeBytes) {
        GemmSpec.Strides pixel = new GemmSpec.Strides(spec.channels() * 4, spec.product().tileBytes(), 0, 0);
        boolean outside = panelsOutside(tiles, spec.filters());
        int panelBytes = spec.product().panelBytes();
        GemmSpec whole = new GemmSpec(Pixels.inLine(spec.points(), new GemmSpec.Strides(spec.inPlane(),
                spec.product().planeBytes(), 0, planeBytes), tiles, pixel), GemmSpec.Depth.flat(spec.channels()),
                spec.filters(), 2, 6, GemmSpec.Start.ZERO, EpilogueSpec.NONE,
                panelBytes == 0 ? 2 * Simd.BYTES : panelBytes, outside, new GemmSpec.Work(1, 1));
        return bands.split(whole, outside ? 1 : 0);
    }

    // Bias, scale and shift, one after the other; zeros where there is no bias.
    private int constants(Step step, Fused fused, int filters) {
        int address = store.reserve(filters * 12);
        List<Weight> weights = step.node().weights();
        int count = weights.size();
        if (count - (fused.scaled() ? 2 : 0) > 1) {
            store.plain(weights.get(1), address);
        }
        if (fused.scaled()) {
            store.plain(weights.get(count - 2), address + filters * 4);
            store.plain(weights.get(count - 1), address + filters * 8);
        }
        return address;
    }
}
