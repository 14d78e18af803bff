package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** Convolutions and dense layers as sums of products: tiles, loop order, chunks, and where the weights go. */
final class GemmLowering {
    /** Weights beyond this leave the caches between two pixels, so they are read once for all pixels. */
    private static final int CACHED_WEIGHT_BYTES = 1_500_000;
    /** What a block of the input may take while all panels pass over it. */
    private static final int CACHED_INPUT_BYTES = 512_000;
    private final Kernels kernels;
    private final WeightStore store;
    private final Bands bands;

    GemmLowering(Kernels kernels, WeightStore store, int threads) {
        this.kernels = kernels;
        this.store = store;
        this.bands = new Bands(threads);
    }

    Stage convolution(Step step, Fused fused, Conv2D conv) {
        Buffer in = step.input();
        Window2D window = conv.window();
        Grid from = Grid.of(in);
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        int pixelBytes = from.channels() * 4;
        GemmSpec.Depth depth = window.width().dilation() == 1
                ? new GemmSpec.Depth(window.height().size(), window.height().dilation() * from.rowBytes(), 1, 0,
                        window.width().size() * from.channels())
                : new GemmSpec.Depth(window.height().size(), window.height().dilation() * from.rowBytes(),
                        window.width().size(), window.width().dilation() * pixelBytes, from.channels());
        int columns = conv.filters();
        GemmSpec.Strides pixel = new GemmSpec.Strides(window.width().stride() * pixelBytes, columns * 4, columns * 4, 0);
        int start = (in.offset() - window.height().padBefore(in.shape().dim(1)) * in.rowFloats()
                - window.width().padBefore(in.shape().dim(2)) * from.channels()) * 4;
        boolean flat = window.taps() == 1 && window.height().stride() == 1 && window.width().stride() == 1
                && in.isDense() && step.output().isDense()
                && (!fused.residual() || step.inputs().get(1).isDense());
        if (flat) {
            return product(Part.of(step, fused, columns, start), Pixels.inLine(1, GemmSpec.Strides.NONE,
                    to.images() * to.rows() * to.pixels(), pixel),
                    GemmSpec.Depth.flat(from.channels()));
        }
        Pixels pixels = Pixels.ofPlane(to.images(), new GemmSpec.Strides(from.imageBytes(), to.imageBytes(),
                residual.imageBytes(), 0), to.rows(), new GemmSpec.Strides(window.height().stride() * from.rowBytes(),
                to.rowBytes(), residual.rowBytes(), 0), to.pixels(), pixel);
        return product(Part.of(step, fused, columns, start), pixels, depth);
    }

    Stage dense(Step step, Fused fused) {
        int units = ((Dense) fused.main()).units();
        int depth = step.input().shape().last();
        GemmSpec.Strides pixel = new GemmSpec.Strides(depth * 4, units * 4, units * 4, 0);
        return product(Part.of(step, fused, units, Lowering.address(step.input())), Pixels.inLine(1,
                GemmSpec.Strides.NONE, step.output().floatCount() / units, pixel), GemmSpec.Depth.flat(depth));
    }

    /**
     * What a product reads and writes; a step may be several products.
     *
     * @param weights kernel, bias if there is one, scale and shift if they are fused, for these columns only
     * @param in address of the first pixel's first value, {@code out} and {@code residual} likewise
     */
    record Part(Fused fused, List<Weight> weights, int columns, int in, int out, int residual) {
        static Part of(Step step, Fused fused, int columns, int in) {
            return new Part(fused, step.node().weights(), columns, in, Lowering.address(step.output()),
                    fused.residual() ? Lowering.address(step.inputs().get(1)) : 0);
        }
    }

    Stage product(Part part, Pixels pixels, GemmSpec.Depth depth) {
        Fused fused = part.fused;
        int columns = part.columns;
        EpilogueSpec epilogue = new EpilogueSpec(fused.residual(), fused.activation(), fused.scaled());
        boolean onePixel = pixels.rows() == 1 && pixels.row() == 1;
        int vectors = onePixel ? Math.min(8, GemmSpec.ceil(columns, 4)) : columns <= 4 ? 1 : 2;
        int pixelsAtOnce = onePixel ? 1 : vectors == 1 ? 8 : 6;
        double weightBytes = 4.0 * depth.floats() * columns;
        double inBytes = 4.0 * pixels.rows() * pixels.row() * depth.floats();
        boolean outside = weightBytes > CACHED_WEIGHT_BYTES;
        GemmSpec whole = new GemmSpec(pixels.inTiles(pixelsAtOnce, vectors), depth, columns, vectors, pixelsAtOnce,
                GemmSpec.Start.BIAS, epilogue, vectors * Simd.BYTES, outside, new GemmSpec.Work(1, 1));
        int blocks = outside ? Math.max(1, (int) Math.ceil(inBytes / CACHED_INPUT_BYTES / 4)) : 0;
        GemmSpec spec = bands.split(whole, blocks);
        int weights = store.reserve((double) spec.panels() * spec.panelBytes());
        store.readBehind(spec.bytesBehind());
        pack(part.weights, fused, spec, weights);
        return new Stage(GemmEmitter.function(spec, kernels), spec.chunks(), part.in, part.out, part.residual, weights);
    }

    private void pack(List<Weight> weights, Fused fused, GemmSpec spec, int address) {
        int depth = spec.depth().floats();
        int vectorBytes = spec.vectors() * Simd.BYTES;
        store.panels(weights.get(0), depth, spec.columns(), spec.vectors(), address + vectorBytes, spec.panelBytes());
        constants(fused, weights, (weight, row) -> store.panels(weight, 1, spec.columns(), spec.vectors(),
                address + vectorBytes * (row == 0 ? 0 : depth + row), spec.panelBytes()));
    }

    private interface ConstantPlace {
        void put(Weight weight, int row);
    }

    /** Bias as row 0, scale as row 1, shift as row 2, each if it is there. */
    private static void constants(Fused fused, List<Weight> weights, ConstantPlace place) {
        int count = weights.size();
        int scales = fused.scaled() ? 2 : 0;
        if (count - scales > 1) {
            place.put(weights.get(1), 0);
        }
        if (fused.scaled()) {
            place.put(weights.get(count - 2), 1);
            place.put(weights.get(count - 1), 2);
        }
    }

    Stage depthwise(Step step, Fused fused, DepthwiseConv2D conv) {
        Buffer in = step.input();
        Window2D window = conv.window();
        Grid from = Grid.of(in);
        Grid to = Grid.of(step.output());
        Grid residual = fused.residual() ? Grid.of(step.inputs().get(1)) : to;
        int pixelBytes = from.channels() * 4;
        int taps = window.taps();
        double rowWork = (double) to.rowFloats() * taps;
        int rowsInChunk = bands.units(rowWork, to.rows(), 4);
        DepthwiseSpec spec = new DepthwiseSpec(to.images(), new GemmSpec.Strides(from.imageBytes(), to.imageBytes(),
                residual.imageBytes(), 0), to.rows(), new GemmSpec.Strides(window.height().stride() * from.rowBytes(),
                to.rowBytes(), residual.rowBytes(), 0), to.pixels(), new GemmSpec.Strides(
                window.width().stride() * pixelBytes, pixelBytes, pixelBytes, 0), from.channels(),
                window.height().size(), window.width().size(), window.height().dilation() * from.rowBytes(),
                window.width().dilation() * pixelBytes, window.width().stride(),
                new EpilogueSpec(fused.residual(), fused.activation(), fused.scaled()), rowsInChunk);
        int groups = GemmSpec.ceil(from.channels(), 4);
        int weights = store.reserve((double) groups * spec.groupBytes());
        store.panels(step.node().weights().get(0), taps, from.channels(), 1, weights + Simd.BYTES, spec.groupBytes());
        constants(fused, step.node().weights(), (weight, row) -> store.panels(weight, 1, from.channels(), 1,
                weights + Simd.BYTES * (row == 0 ? 0 : taps + row), spec.groupBytes()));
        Shape shape = in.shape();
        int start = (in.offset() - window.height().padBefore(shape.dim(1)) * in.rowFloats()
                - window.width().padBefore(shape.dim(2)) * from.channels()) * 4;
        return new Stage(DepthwiseEmitter.function(spec, kernels), spec.chunks(), start,
                Lowering.address(step.output()), fused.residual() ? Lowering.address(step.inputs().get(1)) : 0, weights);
    }
}
