package dev.vitrine.kernel;

import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.plan.Step;

/**
 * Largest value or mean under a window, {@code [N, H, W, C]} to {@code [N, H', W', C]}. The mean counts only the
 * values inside the input, as Keras and TF.js do.
 */
final class Pooling2DKernel implements Kernel {
    private final ConvGeometry geometry;
    private final boolean max;
    private final int inputOffset;
    private final int outputOffset;

    private Pooling2DKernel(Step step, Pooling2D op) {
        geometry = ConvGeometry.of(step.input().shape(), step.output().shape(), op.window(),
                step.input().shape().last());
        max = op.kind() == PoolKind.MAX;
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
    }

    static Kernel of(Step step, Pooling2D op) {
        return new Pooling2DKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int to = outputOffset;
        for (int image = 0; image < g.batch(); image++) {
            int imageOffset = inputOffset + image * g.inHeight() * g.inWidth() * channels;
            for (int y = 0; y < g.outHeight(); y++) {
                for (int x = 0; x < g.outWidth(); x++) {
                    pool(arena, imageOffset, y * g.strideY() - g.padTop(), x * g.strideX() - g.padLeft(), to);
                    to += channels;
                }
            }
        }
    }

    private void pool(float[] arena, int imageOffset, int top, int left, int to) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int firstY = firstInside(top, g.dilationY());
        int firstX = firstInside(left, g.dilationX());
        int endY = (int) Math.min((double) top + g.kernelHeight() * (double) g.dilationY(), g.inHeight());
        int endX = (int) Math.min((double) left + g.kernelWidth() * (double) g.dilationX(), g.inWidth());
        int count = 0;
        for (int y = firstY; y < endY; y += g.dilationY()) {
            for (int x = firstX; x < endX; x += g.dilationX()) {
                int from = imageOffset + (y * g.inWidth() + x) * channels;
                if (count == 0) {
                    copy(arena, from, to, channels);
                } else if (max) {
                    keepLarger(arena, from, to, channels);
                } else {
                    add(arena, from, to, channels);
                }
                count++;
            }
        }
        if (count == 0) {
            for (int c = 0; c < channels; c++) {
                arena[to + c] = max ? Float.NEGATIVE_INFINITY : 0;
            }
        } else if (!max) {
            for (int c = 0; c < channels; c++) {
                arena[to + c] /= count;
            }
        }
    }

    // The first of first, first + dilation, ... that is not negative.
    private static int firstInside(int first, int dilation) {
        if (first >= 0) {
            return first;
        }
        int beyond = -first % dilation;
        return beyond == 0 ? 0 : dilation - beyond;
    }

    // A loop, because System.arraycopy makes an object of every call in JavaScript and channels are few.
    private static void copy(float[] arena, int from, int to, int channels) {
        Bounds.check(arena.length, from, channels);
        for (int c = 0; c < channels; c++) {
            arena[to + c] = arena[from + c];
        }
    }

    private static void keepLarger(float[] arena, int from, int to, int channels) {
        Bounds.check(arena.length, from, channels);
        for (int c = 0; c < channels; c++) {
            float x = arena[from + c];
            float best = arena[to + c];
            arena[to + c] = x > best || x != x ? x : best;
        }
    }

    private static void add(float[] arena, int from, int to, int channels) {
        Bounds.check(arena.length, from, channels);
        for (int c = 0; c < channels; c++) {
            arena[to + c] += arena[from + c];
        }
    }
}
