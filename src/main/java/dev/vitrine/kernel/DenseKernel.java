package dev.vitrine.kernel;

import dev.vitrine.graph.Dense;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * {@code [rows, in]} by {@code [in, units]} to {@code [rows, units]}. A few rows stream the weights once, as they
 * are stored, since then reading them is all the time there is; more rows use the tiled product on packed weights.
 * Sums are kept in double.
 */
final class DenseKernel {
    private static final int STREAMED_ROWS = 3;

    private DenseKernel() {
    }

    static Kernel of(Step step, Dense op, Workspace workspace) {
        Shape input = step.input().shape();
        int depth = input.last();
        int rows = depth == 0 ? 0 : input.elementCount() / depth;
        int units = op.units();
        int from = step.input().offset();
        int to = step.output().offset();
        Epilogue epilogue = Epilogue.of(op.activation());
        float[] matrix = Weights.at(step, 0);
        double[] bias = Weights.paddedBias(step, op.bias() ? 1 : -1, 0, units);
        if (rows <= STREAMED_ROWS) {
            workspace.reserve(units);
            return arena -> {
                for (int row = 0; row < rows; row++) {
                    stream(arena, from + row * depth, depth, matrix, units, bias, workspace.doubles());
                    store(workspace.doubles(), units, epilogue, arena, to + row * units);
                }
                epilogue.finish(arena, to, rows * units);
            };
        }
        double[] packed = Gemm.pack(matrix, 0, depth, units, units);
        workspace.reserve(Gemm.blockDoubles(depth));
        return arena -> {
            double[] block = workspace.doubles();
            for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
                int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
                for (int i = 0; i < count; i++) {
                    Gather.copy(arena, from + (row + i) * depth, depth, block, Gemm.lane(i, depth));
                }
                Gemm.multiply(block, count, depth, packed, bias, units, epilogue, arena, to + row * units, units);
            }
            epilogue.finish(arena, to, rows * units);
        };
    }

    private static void stream(float[] arena, int from, int depth, float[] matrix, int units, double[] bias,
            double[] sums) {
        for (int u = 0; u < units; u++) {
            sums[u] = bias[u];
        }
        int k = 0;
        for (; k + 4 <= depth; k += 4) {
            double x0 = arena[from + k];
            double x1 = arena[from + k + 1];
            double x2 = arena[from + k + 2];
            double x3 = arena[from + k + 3];
            int w0 = k * units;
            int w1 = w0 + units;
            int w2 = w1 + units;
            int w3 = w2 + units;
            for (int u = 0; u < units; u++) {
                sums[u] += x0 * matrix[w0 + u] + x1 * matrix[w1 + u] + x2 * matrix[w2 + u] + x3 * matrix[w3 + u];
            }
        }
        for (; k < depth; k++) {
            double x = arena[from + k];
            for (int u = 0; u < units; u++) {
                sums[u] += x * matrix[k * units + u];
            }
        }
    }

    private static void store(double[] sums, int units, Epilogue epilogue, float[] arena, int to) {
        double low = epilogue.low();
        double high = epilogue.high();
        for (int u = 0; u < units; u++) {
            arena[to + u] = (float) Math.min(Math.max(sums[u], low), high);
        }
    }
}
