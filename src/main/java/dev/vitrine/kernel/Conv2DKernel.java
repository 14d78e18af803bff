package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Window;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Convolution {@code [N, H, W, C]} by {@code [kh, kw, C / groups, F]} to {@code [N, H', W', F]} as a matrix product:
 * the inputs under the windows of up to 32 outputs are gathered, four outputs interleaved, and multiplied with the
 * kernel packed in panels of four filters. Zeros stand where the window reaches over the edge (Keras' padding rules,
 * see {@link Window}). The activation is applied to each block while it is in the cache.
 */
final class Conv2DKernel implements Kernel {
    private final ConvGeometry geometry;
    private final int depth;
    private final int filters;
    private final float[][] packed;
    private final float[][] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final int scratch;
    private final Activation activation;

    private Conv2DKernel(Step step, Conv2D op) {
        Shape input = step.input().shape();
        int groups = op.groups();
        geometry = ConvGeometry.of(input, step.output().shape(), op.window(), input.last() / groups);
        depth = geometry.depth();
        filters = op.filters() / groups;
        packed = new float[groups][];
        bias = new float[groups][];
        for (int group = 0; group < groups; group++) {
            packed[group] = Gemm.pack(Weights.at(step, 0), group * filters, depth, filters, op.filters());
            bias[group] = Weights.paddedBias(step, op.bias() ? 1 : -1, group * filters, filters);
        }
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        scratch = step.scratch();
        activation = op.activation();
    }

    static Kernel of(Step step, Conv2D op) {
        return new Conv2DKernel(step, op);
    }

    static int scratchFloats(Conv2D op, Shape input) {
        return Gemm.scratchFloats(op.window().taps() * (input.last() / op.groups()));
    }

    @Override
    public void run(float[] arena) {
        int groups = packed.length;
        int rowFloats = filters * groups;
        int rows = geometry.rows();
        for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
            int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
            int to = outputOffset + row * rowFloats;
            for (int group = 0; group < groups; group++) {
                Gather.block(arena, inputOffset + group * geometry.channels(), geometry, row, count, scratch);
                Gemm.multiply(arena, scratch, count, depth, packed[group], bias[group], filters, arena,
                        to + group * filters, rowFloats);
            }
            ActivationKernel.apply(activation, arena, to, arena, to, count * rowFloats);
        }
    }
}
