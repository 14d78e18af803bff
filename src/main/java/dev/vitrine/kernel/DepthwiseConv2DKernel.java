package dev.vitrine.kernel;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Depthwise convolution {@code [N, H, W, C]} by {@code [kh, kw, C, 1]} to {@code [N, H', W', C]}, not dilated: the
 * input rows under a row of outputs are kept as doubles with zeros at both ends, in a ring, so that each is converted
 * once and no tap needs a test. Four outputs are summed together, since they share weights and taps; the last four
 * of a row may be summed again. {@link TapListKernel} computes the rest.
 */
final class DepthwiseConv2DKernel implements Kernel {
    private final ConvGeometry geometry;
    private final Workspace workspace;
    private final double[] weights;
    private final double[] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final Epilogue epilogue;
    private final int rowDoubles;

    private DepthwiseConv2DKernel(Step step, DepthwiseConv2D op, ConvGeometry geometry, Workspace workspace) {
        this.geometry = geometry;
        this.workspace = workspace;
        weights = Weights.doubles(Weights.at(step, 0));
        bias = Weights.paddedBias(step, op.bias() ? 1 : -1, 0, geometry.channels());
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        epilogue = Epilogue.of(op.activation());
        rowDoubles = rowDoubles(geometry);
        workspace.reserve(geometry.kernelHeight() * rowDoubles);
    }

    static Kernel of(Step step, DepthwiseConv2D op, Workspace workspace) {
        Shape input = step.input().shape();
        ConvGeometry geometry = ConvGeometry.of(input, step.output().shape(), op.window(), input.last());
        return suits(op, geometry) ? inRows(step, op, geometry, workspace) : TapListKernel.of(step, op, geometry);
    }

    // Never in the first worker, which gets light models only and hands them on soon.
    @Uncommon
    private static boolean suits(DepthwiseConv2D op, ConvGeometry geometry) {
        return op.multiplier() == 1 && geometry.dilationY() == 1 && geometry.dilationX() == 1;
    }

    @Uncommon
    private static Kernel inRows(Step step, DepthwiseConv2D op, ConvGeometry geometry, Workspace workspace) {
        return new DepthwiseConv2DKernel(step, op, geometry, workspace);
    }

    // From the first tap of the first output to the last tap of the last.
    private static int rowDoubles(ConvGeometry g) {
        return Math.multiplyExact((g.outWidth() - 1) * g.strideX() + g.kernelWidth(), g.channels());
    }

    @Override
    public void run(float[] arena) {
        ConvGeometry g = geometry;
        double[] rows = workspace.doubles();
        int height = g.kernelHeight();
        int outFloats = g.outWidth() * g.channels();
        for (int image = 0; image < g.batch(); image++) {
            int imageOffset = inputOffset + image * g.inHeight() * g.inWidth() * g.channels();
            int loaded = -g.padTop();
            for (int y = 0; y < g.outHeight(); y++) {
                int top = y * g.strideY() - g.padTop();
                for (int row = Math.max(loaded, top); row < top + height; row++) {
                    load(arena, imageOffset, row, rows, (row + g.padTop()) % height * rowDoubles);
                }
                loaded = Math.max(loaded, top + height);
                int to = outputOffset + (image * g.outHeight() + y) * outFloats;
                row(rows, (top + g.padTop()) % height, arena, to);
                epilogue.finish(arena, to, outFloats);
            }
        }
    }

    private void load(float[] arena, int imageOffset, int y, double[] rows, int to) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        Bounds.check(rows.length, to, rowDoubles);
        boolean inside = y >= 0 && y < g.inHeight();
        int before = inside ? Math.min(g.padLeft() * channels, rowDoubles) : rowDoubles;
        int end = inside ? Math.min(before + g.inWidth() * channels, rowDoubles) : rowDoubles;
        int from = imageOffset + y * g.inWidth() * channels - before;
        Bounds.check(arena.length, inside ? from + before : 0, end - before);
        for (int i = 0; i < before; i++) {
            rows[to + i] = 0;
        }
        for (int i = before; i < end; i++) {
            rows[to + i] = arena[from + i];
        }
        int rowEnd = rowDoubles;
        for (int i = end; i < rowEnd; i++) {
            rows[to + i] = 0;
        }
    }

    private void row(double[] rows, int firstRow, float[] arena, int to) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int step = g.strideX() * channels;
        boolean clips = epilogue.clips();
        double high = epilogue.high();
        boolean nine = g.kernelHeight() == 3 && g.kernelWidth() == 3 && g.strideX() == 1;
        for (int block = 0; block < g.outWidth() && g.outWidth() >= 4; block += 4) {
            int x = Math.min(block, g.outWidth() - 4);
            int out = to + x * channels;
            if (nine) {
                int at = x * channels;
                DepthwiseTaps.fourOfNine(rows, firstRow * rowDoubles + at, (firstRow + 1) % 3 * rowDoubles + at,
                        (firstRow + 2) % 3 * rowDoubles + at, weights, bias, channels, clips, high, arena, out);
            } else {
                DepthwiseTaps.fourOfAny(rows, firstRow, rowDoubles, x * step, step, weights, g.kernelHeight(),
                        g.kernelWidth(), bias, channels, clips, high, arena, out);
            }
        }
        for (int x = 0; x < g.outWidth() && g.outWidth() < 4; x++) {
            DepthwiseTaps.oneOfAny(rows, firstRow, rowDoubles, x * step, weights, g.kernelHeight(), g.kernelWidth(),
                    bias, channels, clips, high, arena, to + x * channels);
        }
    }
}
