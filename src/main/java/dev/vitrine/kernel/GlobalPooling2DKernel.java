package dev.vitrine.kernel;

import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/** Largest value or mean over all pixels, {@code [N, H, W, C]} to {@code [N, C]}; the mean is summed in double. */
final class GlobalPooling2DKernel {
    private GlobalPooling2DKernel() {
    }

    static Kernel of(Step step, GlobalPooling2D op) {
        Shape shape = step.input().shape();
        int batch = shape.dim(0);
        int pixels = shape.dim(1) * shape.dim(2);
        int channels = shape.last();
        int from = step.input().offset();
        int to = step.output().offset();
        boolean max = op.kind() == PoolKind.MAX;
        return arena -> {
            for (int image = 0; image < batch; image++) {
                int input = from + image * pixels * channels;
                int output = to + image * channels;
                if (max) {
                    largest(arena, input, pixels, channels, output);
                } else {
                    mean(arena, input, pixels, channels, output);
                }
            }
        };
    }

    private static void largest(float[] arena, int from, int pixels, int channels, int to) {
        Bounds.check(arena.length, from, pixels * channels);
        for (int c = 0; c < channels; c++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int p = 0; p < pixels; p++) {
                float x = arena[from + p * channels + c];
                best = x > best || x != x ? x : best;
            }
            arena[to + c] = best;
        }
    }

    private static void mean(float[] arena, int from, int pixels, int channels, int to) {
        Bounds.check(arena.length, from, pixels * channels);
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int p = 0; p < pixels; p++) {
                sum += arena[from + p * channels + c];
            }
            arena[to + c] = (float) (sum / pixels);
        }
    }
}
