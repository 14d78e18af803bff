package dev.vitrine.kernel;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Window;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Convolution {@code [N, H, W, C]} by {@code [kh, kw, C / groups, F]} to {@code [N, H', W', F]} as a matrix product:
 * the inputs under the windows of up to 32 outputs are gathered and multiplied with the kernel packed in panels of
 * four filters. Zeros stand where the window reaches over the edge (Keras' padding rules, see {@link Window}).
 */
final class Conv2DKernel implements Kernel {
    private final ConvGeometry geometry;
    private final Workspace workspace;
    private final int filters;
    private final double[][] packed;
    private final double[][] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final Epilogue epilogue;

    private Conv2DKernel(Step step, Conv2D op, Workspace workspace) {
        Shape input = step.input().shape();
        int groups = op.groups();
        geometry = ConvGeometry.of(input, step.output().shape(), op.window(), input.last() / groups);
        this.workspace = workspace;
        workspace.reserve(Gemm.blockDoubles(geometry.depth()));
        filters = op.filters() / groups;
        packed = new double[groups][];
        bias = new double[groups][];
        for (int group = 0; group < groups; group++) {
            packed[group] = Gemm.pack(Weights.at(step, 0), group * filters, geometry.depth(), filters, op.filters());
            bias[group] = Weights.paddedBias(step, op.bias() ? 1 : -1, group * filters, filters);
        }
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        epilogue = Epilogue.of(op.activation());
    }

    static Kernel of(Step step, Conv2D op, Workspace workspace) {
        return WinogradKernel.suits(step, op) ? WinogradKernel.of(step, op, workspace)
                : new Conv2DKernel(step, op, workspace);
    }

    @Override
    public void run(float[] arena) {
        double[] block = workspace.doubles();
        int groups = packed.length;
        int rowFloats = filters * groups;
        int rows = geometry.rows();
        for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
            int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
            int to = outputOffset + row * rowFloats;
            for (int group = 0; group < groups; group++) {
                Gather.block(arena, inputOffset + group * geometry.channels(), geometry, row, count, block);
                Gemm.multiply(block, count, geometry.depth(), packed[group], bias[group], filters, epilogue, arena,
                        to + group * filters, rowFloats);
            }
            epilogue.finish(arena, to, count * rowFloats);
        }
    }
}
