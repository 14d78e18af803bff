package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Dense;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * {@code [rows, in]} by {@code [in, units]} to {@code [rows, units]}. A few rows stream the weights once, as they
 * are stored, since then reading them is all the time there is; more rows use the tiled product on packed weights.
 */
final class DenseKernel {
    private static final int STREAMED_ROWS = 3;

    private DenseKernel() {
    }

    static Kernel of(Step step, Dense op) {
        Shape input = step.input().shape();
        int depth = input.last();
        int rows = depth == 0 ? 0 : input.elementCount() / depth;
        int units = op.units();
        int from = step.input().offset();
        int to = step.output().offset();
        Activation activation = op.activation();
        float[] matrix = Weights.at(step, 0);
        if (rows <= STREAMED_ROWS) {
            float[] bias = op.bias() ? Weights.at(step, 1) : new float[units];
            return arena -> {
                for (int row = 0; row < rows; row++) {
                    stream(arena, from + row * depth, depth, matrix, units, bias, to + row * units);
                }
                ActivationKernel.apply(activation, arena, to, arena, to, rows * units);
            };
        }
        float[] packed = Gemm.pack(matrix, 0, depth, units, units);
        float[] bias = Weights.paddedBias(step, op.bias() ? 1 : -1, 0, units);
        int scratch = step.scratch();
        return arena -> {
            for (int row = 0; row < rows; row += Gemm.BLOCK_ROWS) {
                int count = Math.min(Gemm.BLOCK_ROWS, rows - row);
                interleave(arena, from + row * depth, count, depth, scratch);
                Gemm.multiply(arena, scratch, count, depth, packed, bias, units, arena, to + row * units, units);
            }
            ActivationKernel.apply(activation, arena, to, arena, to, rows * units);
        };
    }

    static int scratchFloats(Shape input) {
        int depth = input.last();
        return depth == 0 || input.elementCount() / depth <= STREAMED_ROWS ? 0 : Gemm.scratchFloats(depth);
    }

    private static void interleave(float[] arena, int from, int count, int depth, int to) {
        for (int i = 0; i < count; i++) {
            int lane = to + (i & -Gemm.TILE) * depth + (i & Gemm.TILE - 1);
            for (int k = 0; k < depth; k++) {
                arena[lane + k * Gemm.TILE] = arena[from + i * depth + k];
            }
        }
    }

    private static void stream(float[] arena, int from, int depth, float[] matrix, int units, float[] bias, int to) {
        for (int u = 0; u < units; u++) {
            arena[to + u] = bias[u];
        }
        int k = 0;
        for (; k + 4 <= depth; k += 4) {
            float x0 = arena[from + k];
            float x1 = arena[from + k + 1];
            float x2 = arena[from + k + 2];
            float x3 = arena[from + k + 3];
            int w0 = k * units;
            int w1 = w0 + units;
            int w2 = w1 + units;
            int w3 = w2 + units;
            for (int u = 0; u < units; u++) {
                arena[to + u] += x0 * matrix[w0 + u] + x1 * matrix[w1 + u] + x2 * matrix[w2 + u]
                        + x3 * matrix[w3 + u];
            }
        }
        for (; k < depth; k++) {
            float x = arena[from + k];
            for (int u = 0; u < units; u++) {
                arena[to + u] += x * matrix[k * units + u];
            }
        }
    }
}
