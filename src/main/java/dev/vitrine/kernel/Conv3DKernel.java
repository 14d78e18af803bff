package dev.vitrine.kernel;

import dev.vitrine.graph.Conv3D;
import dev.vitrine.graph.Window;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Convolution {@code [N, D, H, W, C]} by {@code [kd, kh, kw, C / groups, F]} to {@code [N, D', H', W', F]} as a matrix
 * product, gathered as {@link Conv2DKernel} does. Zeros stand where the window reaches over the edge.
 */
final class Conv3DKernel implements Kernel {
    private final Workspace workspace;
    private final Window[] windows;
    private final int[] in;
    private final int[] out;
    private final int[] before = new int[3];
    private final int channels;
    private final int depth;
    private final int filters;
    private final double[][] packed;
    private final double[][] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final Epilogue epilogue;

    private Conv3DKernel(Step step, Conv3D op, Workspace workspace) {
        this.workspace = workspace;
        Shape input = step.input().shape();
        windows = new Window[] {op.depth(), op.height(), op.width()};
        in = input.toArray();
        out = step.output().shape().toArray();
        int groups = op.groups();
        channels = input.last() / groups;
        int taps = 1;
        for (int i = 0; i < 3; i++) {
            before[i] = windows[i].padBefore(in[i + 1]);
            taps *= windows[i].size();
        }
        depth = taps * channels;
        workspace.reserve(Gemm.blockDoubles(depth));
        filters = op.filters() / groups;
        packed = new double[groups][];
        bias = new double[groups][];
        for (int group = 0; group < groups; group++) {
            packed[group] = Gemm.pack(Weights.at(step, 0), group * filters, depth, filters, op.filters());
            bias[group] = Weights.paddedBias(step, op.bias() ? 1 : -1, group * filters, filters);
        }
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        epilogue = Epilogue.of(op.activation());
    }

    static Kernel of(Step step, Conv3D op, Workspace workspace) {
        return new Conv3DKernel(step, op, workspace);
    }

    @Override
    public void run(float[] arena) {
        double[] block = workspace.doubles();
        int groups = packed.length;
        int rowFloats = filters * groups;
        int rows = out[0] * out[1] * out[2] * out[3];
        for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
            int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
            int to = outputOffset + row * rowFloats;
            for (int group = 0; group < groups; group++) {
                for (int i = 0; i < count; i++) {
                    gather(arena, inputOffset + group * channels, row + i, block, Gemm.lane(i, depth));
                }
                Gemm.multiply(block, count, depth, packed[group], bias[group], filters, epilogue, arena,
                        to + group * filters, rowFloats);
            }
            epilogue.finish(arena, to, count * rowFloats);
        }
    }

    private void gather(float[] arena, int from, int row, double[] block, int lane) {
        int x0 = row % out[3] * windows[2].stride() - before[2];
        int rest = row / out[3];
        int y0 = rest % out[2] * windows[1].stride() - before[1];
        rest /= out[2];
        int z0 = rest % out[1] * windows[0].stride() - before[0];
        int image = from + rest / out[1] * in[1] * in[2] * in[3] * in[4];
        int to = lane;
        for (int kz = 0; kz < windows[0].size(); kz++) {
            int z = z0 + kz * windows[0].dilation();
            for (int ky = 0; ky < windows[1].size(); ky++) {
                int y = y0 + ky * windows[1].dilation();
                boolean inside = z >= 0 && z < in[1] && y >= 0 && y < in[2];
                int line = image + (z * in[2] + y) * in[3] * in[4];
                for (int kx = 0; kx < windows[2].size(); kx++) {
                    int x = x0 + kx * windows[2].dilation();
                    boolean filled = inside && x >= 0 && x < in[3];
                    int pixel = line + x * in[4];
                    for (int c = 0; c < channels; c++) {
                        block[to] = filled ? arena[pixel + c] : 0;
                        to += Gemm.TILE_ROWS;
                    }
                }
            }
        }
    }
}
