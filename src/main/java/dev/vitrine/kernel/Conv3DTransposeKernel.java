package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.TransposedWindow;
import dev.vitrine.plan.Step;

/**
 * Transposed convolution {@code [N, D, H, W, C]} by {@code [kd, kh, kw, F, C]} to {@code [N, D', H', W', F]}: rows of
 * input pixels times the kernel give what each tap adds, which is then scattered onto outputs that begin as the bias.
 */
final class Conv3DTransposeKernel implements Kernel {
    private static final Epilogue NO_EPILOGUE = Epilogue.of(Activation.LINEAR);

    private final Workspace workspace;
    private final TransposedWindow[] windows;
    private final int[] in;
    private final int[] out;
    private final int[] before = new int[3];
    private final int columns;
    private final double[] packed;
    private final double[] zeros;
    private final float[] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final int scratch;
    private final Activation activation;

    private Conv3DTransposeKernel(Step step, Conv3DTranspose op, Workspace workspace) {
        this.workspace = workspace;
        windows = new TransposedWindow[] {op.depth(), op.height(), op.width()};
        in = step.input().shape().toArray();
        out = step.output().shape().toArray();
        for (int i = 0; i < 3; i++) {
            before[i] = windows[i].padBefore(out[i + 1]);
        }
        columns = columns(op);
        workspace.reserve(Gemm.blockDoubles(in[4]));
        packed = Gemm.pack(turned(Weights.at(step, 0), columns, in[4]), 0, in[4], columns, columns);
        zeros = new double[Gemm.padded(columns)];
        bias = op.bias() ? Weights.at(step, 1) : new float[op.filters()];
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        scratch = step.scratch();
        activation = op.activation();
    }

    static Kernel of(Step step, Conv3DTranspose op, Workspace workspace) {
        return new Conv3DTransposeKernel(step, op, workspace);
    }

    static int scratchFloats(Conv3DTranspose op) {
        return Math.multiplyExact(Gemm.BLOCK_ROWS, columns(op));
    }

    private static int columns(Conv3DTranspose op) {
        return Math.multiplyExact(Math.multiplyExact(op.depth().size(), op.height().size()),
                Math.multiplyExact(op.width().size(), op.filters()));
    }

    private static float[] turned(float[] matrix, int rows, int columns) {
        float[] result = new float[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = matrix[i * columns + j];
            }
        }
        return result;
    }

    @Override
    public void run(float[] arena) {
        int filters = out[4];
        int outputs = out[0] * out[1] * out[2] * out[3] * filters;
        for (int i = 0; i < outputs; i += filters) {
            System.arraycopy(bias, 0, arena, outputOffset + i, filters);
        }
        double[] block = workspace.doubles();
        int rows = in[0] * in[1] * in[2] * in[3];
        for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
            int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
            for (int i = 0; i < count; i++) {
                Gather.copy(arena, inputOffset + (row + i) * in[4], in[4], block, Gemm.lane(i, in[4]));
            }
            Gemm.multiply(block, count, in[4], packed, zeros, columns, NO_EPILOGUE, arena, scratch, columns);
            for (int i = 0; i < count; i++) {
                scatter(arena, row + i, scratch + i * columns);
            }
        }
        ActivationKernel.apply(activation, arena, outputOffset, arena, outputOffset, outputs);
    }

    private void scatter(float[] arena, int row, int taps) {
        int filters = out[4];
        int x0 = row % in[3] * windows[2].stride() - before[2];
        int rest = row / in[3];
        int y0 = rest % in[2] * windows[1].stride() - before[1];
        rest /= in[2];
        int z0 = rest % in[1] * windows[0].stride() - before[0];
        int image = outputOffset + rest / in[1] * out[1] * out[2] * out[3] * filters;
        int from = taps;
        for (int kz = 0; kz < windows[0].size(); kz++) {
            int z = z0 + kz * windows[0].dilation();
            for (int ky = 0; ky < windows[1].size(); ky++) {
                int y = y0 + ky * windows[1].dilation();
                boolean inside = z >= 0 && z < out[1] && y >= 0 && y < out[2];
                int line = image + (z * out[2] + y) * out[3] * filters;
                for (int kx = 0; kx < windows[2].size(); kx++) {
                    int x = x0 + kx * windows[2].dilation();
                    if (inside && x >= 0 && x < out[3]) {
                        int to = line + x * filters;
                        for (int f = 0; f < filters; f++) {
                            arena[to + f] += arena[from + f];
                        }
                    }
                    from += filters;
                }
            }
        }
    }
}
