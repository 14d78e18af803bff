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
        Bounds.check(arena.length, from, depth);
        Bounds.check(matrix.length, 0, depth * units);
        Bounds.check(sums.length, 0, units);
        for (int u = 0; u < units; u++) {
            sums[u] = bias[u];
        }
        int k = 0;
        for (; k + 8 <= depth; k += 8) {
            int at = from + k;
            double x0 = arena[at];
            double x1 = arena[at + 1];
            double x2 = arena[at + 2];
            double x3 = arena[at + 3];
            double x4 = arena[at + 4];
            double x5 = arena[at + 5];
            double x6 = arena[at + 6];
            double x7 = arena[at + 7];
            int row = k * units;
            for (int u = 0; u < units; u++) {
                int w = row + u;
                double sum = sums[u] + x0 * matrix[w];
                w += units;
                sum += x1 * matrix[w];
                w += units;
                sum += x2 * matrix[w];
                w += units;
                sum += x3 * matrix[w];
                w += units;
                double other = x4 * matrix[w];
                w += units;
                other += x5 * matrix[w];
                w += units;
                other += x6 * matrix[w];
                sums[u] = sum + (other + x7 * matrix[w + units]);
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
        Bounds.check(sums.length, 0, units);
        Bounds.check(arena.length, to, units);
        boolean clips = epilogue.clips();
        double high = epilogue.high();
        for (int u = 0; u < units; u++) {
            arena[to + u] = Epilogue.sum(sums[u], clips, high);
        }
    }
}
