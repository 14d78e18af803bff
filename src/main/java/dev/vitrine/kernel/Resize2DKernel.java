package dev.vitrine.kernel;

import dev.vitrine.graph.Resize2D;
import dev.vitrine.graph.ResizeTaps;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/** {@code [N, H, W, C]} to {@code [N, H', W', C]}: each output is the sum of its taps' products, rows and columns. */
final class Resize2DKernel implements Kernel {
    private final Shape in;
    private final Shape out;
    private final ResizeTaps rows;
    private final ResizeTaps columns;
    private final int inputOffset;
    private final int outputOffset;

    private Resize2DKernel(Step step, Resize2D op) {
        in = step.input().shape();
        out = step.output().shape();
        rows = ResizeTaps.of(op.interpolation(), in.dim(1), out.dim(1));
        columns = ResizeTaps.of(op.interpolation(), in.dim(2), out.dim(2));
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Resize2D op) {
        return new Resize2DKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        int channels = in.last();
        int width = in.dim(2);
        int to = outputOffset;
        for (int n = 0; n < in.dim(0); n++) {
            int image = inputOffset + n * in.dim(1) * width * channels;
            for (int y = 0; y < out.dim(1); y++) {
                for (int x = 0; x < out.dim(2); x++) {
                    pixel(arena, image, y, x, to);
                    to += channels;
                }
            }
        }
    }

    private void pixel(float[] arena, int image, int y, int x, int to) {
        int channels = in.last();
        int width = in.dim(2);
        for (int i = 0; i < rows.perOutput; i++) {
            float rowShare = rows.share[y * rows.perOutput + i];
            int line = image + rows.index[y * rows.perOutput + i] * width * channels;
            for (int j = 0; j < columns.perOutput; j++) {
                float share = rowShare * columns.share[x * columns.perOutput + j];
                int from = line + columns.index[x * columns.perOutput + j] * channels;
                if (i + j == 0) {
                    for (int c = 0; c < channels; c++) {
                        arena[to + c] = share * arena[from + c];
                    }
                } else if (share != 0) {
                    for (int c = 0; c < channels; c++) {
                        arena[to + c] += share * arena[from + c];
                    }
                }
            }
        }
    }
}
