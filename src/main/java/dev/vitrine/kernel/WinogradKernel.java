package dev.vitrine.kernel;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Window;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * A 3x3 convolution of stride 1 by Winograd's minimal filtering F(4x4, 3x3) (Lavin and Gray, arXiv 1509.09308): tiles
 * of 4x4 outputs cost 36 multiplications a channel pair instead of 144. All of it runs in double, so the answer is as
 * good as direct summation's. One infinite or undefined input spoils the whole tile instead of 3x3 outputs.
 */
final class WinogradKernel implements Kernel {
    /** Outputs along a tile's edge, inputs along it, and inputs in all. */
    static final int OUT = 4;
    static final int IN = 6;
    static final int POINTS = IN * IN;

    /** Tiles that go through the product together. */
    private static final int BLOCK_TILES = 8;

    /** Transformed weights take eight times the memory of the kernel's floats: 19 MB at most for a layer. */
    private static final int MOST_CHANNEL_PAIRS = 1 << 16;
    private static final int FEWEST_CHANNELS = 8;

    private final ConvGeometry geometry;
    private final Workspace workspace;
    private final int filters;
    private final double[] weights;
    private final double[] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final int patchOffset;
    private final Epilogue epilogue;

    private WinogradKernel(Step step, Conv2D op, Workspace workspace) {
        Shape input = step.input().shape();
        geometry = ConvGeometry.of(input, step.output().shape(), op.window(), input.last());
        this.workspace = workspace;
        filters = op.filters();
        weights = WinogradTransform.weights(Weights.at(step, 0), input.last(), filters);
        bias = Weights.paddedBias(step, op.bias() ? 1 : -1, 0, filters);
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        patchOffset = step.scratch();
        epilogue = Epilogue.of(op.activation());
        workspace.reserve(POINTS + POINTS * BLOCK_TILES * (input.last() + bias.length));
    }

    @Uncommon
    static Kernel of(Step step, Conv2D op, Workspace workspace) {
        return new WinogradKernel(step, op, workspace);
    }

    /**
     * Whether the step is a convolution that this kernel computes, and computes faster than direct summation. Never in
     * the first worker, which gets light models only and hands them on soon.
     */
    @Uncommon
    static boolean suits(Conv2D op, Shape input, Shape output) {
        Window height = op.window().height();
        Window width = op.window().width();
        boolean shape = height.size() == 3 && width.size() == 3 && height.stride() == 1 && width.stride() == 1
                && height.dilation() == 1 && width.dilation() == 1 && op.groups() == 1;
        double pairs = (double) input.last() * op.filters();
        double tiles = Math.ceil(output.dim(1) / (double) OUT) * Math.ceil(output.dim(2) / (double) OUT);
        return shape && input.last() >= FEWEST_CHANNELS && op.filters() >= FEWEST_CHANNELS
                && pairs <= MOST_CHANNEL_PAIRS && 1.5 * POINTS * tiles <= 9.0 * output.dim(1) * output.dim(2);
    }

    static boolean suits(Step step, Conv2D op) {
        return suits(op, step.input().shape(), step.output().shape());
    }

    /** Room for the inputs of one tile that reaches over the edge. */
    static int scratchFloats(Shape input) {
        return POINTS * input.last();
    }

    @Override
    public void run(float[] arena) {
        double[] work = workspace.doubles();
        int across = (geometry.outWidth() + OUT - 1) / OUT;
        int tiles = (geometry.outHeight() + OUT - 1) / OUT * across;
        int products = POINTS + POINTS * BLOCK_TILES * geometry.channels();
        for (int image = 0; image < geometry.batch(); image++) {
            for (int first = 0; first < tiles; first += BLOCK_TILES) {
                int count = Math.min(BLOCK_TILES, tiles - first);
                for (int i = 0; i < count; i++) {
                    int y = (first + i) / across * OUT;
                    load(arena, image, y, (first + i) % across * OUT, work, i);
                }
                multiply(work, count, geometry.channels(), weights, bias.length, products);
                for (int i = 0; i < count; i++) {
                    int y = (first + i) / across * OUT;
                    store(arena, image, y, (first + i) % across * OUT, work, products + i * bias.length);
                }
            }
        }
        epilogue.finish(arena, outputOffset, geometry.rows() * filters);
    }

    private void load(float[] arena, int image, int outY, int outX, double[] work, int tile) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int top = outY - g.padTop();
        int left = outX - g.padLeft();
        int imageOffset = inputOffset + image * g.inHeight() * g.inWidth() * channels;
        int from = imageOffset + (top * g.inWidth() + left) * channels;
        int rowFloats = g.inWidth() * channels;
        if (top < 0 || left < 0 || top + IN > g.inHeight() || left + IN > g.inWidth()) {
            copyPatch(arena, imageOffset, top, left);
            from = patchOffset;
            rowFloats = IN * channels;
        }
        int lane = POINTS + Gemm.lane(tile, channels);
        WinogradTransform.inputs(arena, from, rowFloats, channels, work, lane, BLOCK_TILES * channels);
    }

    private void copyPatch(float[] arena, int imageOffset, int top, int left) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int to = patchOffset;
        for (int y = top; y < top + IN; y++) {
            for (int x = left; x < left + IN; x++) {
                if (y >= 0 && y < g.inHeight() && x >= 0 && x < g.inWidth()) {
                    System.arraycopy(arena, imageOffset + (y * g.inWidth() + x) * channels, arena, to, channels);
                } else {
                    for (int c = 0; c < channels; c++) {
                        arena[to + c] = 0;
                    }
                }
                to += channels;
            }
        }
    }

    private void store(float[] arena, int image, int outY, int outX, double[] work, int from) {
        ConvGeometry g = geometry;
        int to = outputOffset + ((image * g.outHeight() + outY) * g.outWidth() + outX) * filters;
        WinogradTransform.outputs(work, from, BLOCK_TILES * bias.length, bias, epilogue, filters, arena, to,
                g.outWidth() * filters, Math.min(OUT, g.outHeight() - outY), Math.min(OUT, g.outWidth() - outX));
    }

    // At each of the 36 points: tiles x channels, interleaved by two, times channels x filters, in panels of four.
    private static void multiply(double[] work, int tiles, int channels, double[] weights, int columns, int products) {
        for (int point = 0; point < POINTS; point++) {
            int a = POINTS + point * BLOCK_TILES * channels;
            int b = point * channels * columns;
            int to = products + point * BLOCK_TILES * columns;
            for (int column = 0; column < columns; column += Gemm.TILE) {
                for (int tile = 0; tile < tiles; tile += Gemm.TILE_ROWS) {
                    tile(work, a + tile * channels, channels, weights, b + column * channels,
                            to + tile * columns + column, columns);
                }
            }
        }
    }

    private static void tile(double[] work, int aOffset, int depth, double[] b, int bOffset, int to, int rowDoubles) {
        Bounds.check(work.length, aOffset, depth * Gemm.TILE_ROWS);
        Bounds.check(b.length, bOffset, depth * Gemm.TILE);
        double c00 = 0;
        double c01 = 0;
        double c02 = 0;
        double c03 = 0;
        double c10 = 0;
        double c11 = 0;
        double c12 = 0;
        double c13 = 0;
        int at = aOffset;
        int bt = bOffset;
        for (int k = 0; k < depth; k++) {
            double b0 = b[bt];
            double b1 = b[bt + 1];
            double b2 = b[bt + 2];
            double b3 = b[bt + 3];
            double x = work[at];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            c03 += x * b3;
            x = work[at + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            c13 += x * b3;
            at += Gemm.TILE_ROWS;
            bt += Gemm.TILE;
        }
        work[to] = c00;
        work[to + 1] = c01;
        work[to + 2] = c02;
        work[to + 3] = c03;
        int next = to + rowDoubles;
        work[next] = c10;
        work[next + 1] = c11;
        work[next + 2] = c12;
        work[next + 3] = c13;
    }
}
