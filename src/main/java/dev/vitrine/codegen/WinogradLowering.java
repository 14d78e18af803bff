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
    /** Beyond this the weights stream, and a block needs at least so many tiles to be worth it. */
    private static final double STREAMED_BYTES = 1_200_000;
    private static final int LEAST_TILES = 72;
    private final Kernels kernels;
    private final WeightStore store;
    private final Bands bands;

    WinogradLowering(Kernels kernels, WeightStore store, int threads) {
        this.kernels = kernels;
        this.store = store;
        this.bands = new Bands(threads);
    }

    /** Tile rows of one block. */
    private static int blockRows(Shape out, int channels, int tile) {
        int points = (tile + 2) * (tile + 2);
        int inRow = GemmSpec.ceil(out.dim(2), tile);
        int rows = out.dim(0) * GemmSpec.ceil(out.dim(1), tile);
        double tiles = BLOCK_BYTES / (4.0 * points * (channels + out.last()));
        if (4.0 * points * channels * out.last() > STREAMED_BYTES) {
            tiles = Math.max(tiles, LEAST_TILES);
        }
        int most = (int) Math.max(1, Math.min(rows, tiles / inRow));
        return GemmSpec.ceil(rows, GemmSpec.ceil(rows, most));
    }

    /** Floats of working memory. */
    static int scratchFloats(Shape out, int channels, int tile) {
        int tiles = blockRows(out, channels, tile) * GemmSpec.ceil(out.dim(2), tile);
        int points = (tile + 2) * (tile + 2);
        return points * (WinogradSpec.planeBytes(tiles, channels) + WinogradSpec.planeBytes(tiles, out.last())) / 4;
    }

    void convolution(Step step, Fused fused, int tile, List<Stage> stages) {
        Conv2D conv = (Conv2D) fused.main();
        Buffer in = step.input();
        Grid from = Grid.of(in);
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        Shape out = step.output().shape();
        int channels = from.channels();
        int filters = to.channels();
        int block = blockRows(out, channels, tile);
        int inRow = GemmSpec.ceil(to.pixels(), tile);
        WinogradSpec spec = new WinogradSpec(tile, to.rows(), to.pixels(), channels, filters,
                new GemmSpec.Strides(from.imageBytes(), to.imageBytes(), residual.imageBytes(), 0),
                new GemmSpec.Strides(from.rowBytes(), to.rowBytes(), residual.rowBytes(), 0),
                WinogradSpec.planeBytes(block * inRow, channels), WinogradSpec.planeBytes(block * inRow, filters),
                new EpilogueSpec(fused.residual(), fused.activation(), fused.scaled()));
        int constants = constants(step, fused, filters);
        int panelBytes = 2 * Simd.BYTES * channels;
        int planeBytes = GemmSpec.ceil(filters, 8) * panelBytes;
        int weights = store.reserve((double) planeBytes * spec.points());
        store.winograd(step.node().weights().get(0), tile, channels, filters, weights, panelBytes, planeBytes);
        int transformed = step.scratch() * 4;
        int product = transformed + spec.points() * spec.inPlane();
        int start = (in.offset() - conv.window().height().padBefore(in.shape().dim(1)) * in.rowFloats()
                - conv.window().width().padBefore(in.shape().dim(2)) * channels) * 4;
        int rows = to.images() * spec.tileRows();
        for (int first = 0; first < rows; first += block) {
            int count = Math.min(block, rows - first);
            stages.add(new Stage(WinogradEmitter.input(spec, kernels), count, start, transformed, first));
            GemmSpec gemm = product(spec, count * inRow, planeBytes);
            stages.add(new Stage(GemmEmitter.function(gemm, kernels), gemm.chunks(), transformed, product, 0, weights));
            stages.add(new Stage(WinogradEmitter.output(spec, kernels), count, product,
                    Lowering.address(step.output()),
                    fused.residual() ? Lowering.address(step.inputs().get(1)) : 0, constants, first));
        }
    }

    private GemmSpec product(WinogradSpec spec, int tiles, int planeBytes) {
        GemmSpec.Strides pixel = new GemmSpec.Strides(spec.channels() * 4, spec.filters() * 4, 0, 0);
        boolean outside = planeBytes > tiles * spec.channels() * 4;
        GemmSpec whole = new GemmSpec(spec.points(), new GemmSpec.Strides(spec.inPlane(), spec.outPlane(), 0,
                planeBytes), 1, GemmSpec.Strides.NONE, tiles, pixel, GemmSpec.Depth.flat(spec.channels()),
                spec.filters(), 2, 6, false, EpilogueSpec.NONE, outside, new GemmSpec.Work(1, 1));
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
