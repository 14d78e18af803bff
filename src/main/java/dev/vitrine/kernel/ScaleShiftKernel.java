package dev.vitrine.kernel;

import dev.vitrine.graph.ScaleShift;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * {@code out = in scale[c] + shift[c]}, where {@code c} is the index along one dimension: batch normalisation and
 * rescaling, see {@link ScaleShift}. The output may be the input.
 */
final class ScaleShiftKernel {
    private ScaleShiftKernel() {
    }

    static Kernel of(Step step) {
        ScaleShift factors = ScaleShift.of(step.node());
        return alongAxis(step, factors.axis(), rounded(factors.scale()), rounded(factors.shift()));
    }

    private static float[] rounded(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }

    private static Kernel alongAxis(Step step, int axis, float[] scale, float[] shift) {
        Shape shape = step.output().shape();
        int inner = shape.elementCountFrom(Math.min(axis + 1, shape.rank()));
        int from = step.input().offset();
        int to = step.output().offset();
        int count = shape.elementCount();
        if (inner == 1) {
            return arena -> lastAxis(arena, from, to, count, scale, shift);
        }
        return arena -> anyAxis(arena, from, to, count, inner, scale, shift);
    }

    private static void lastAxis(float[] arena, int from, int to, int count, float[] scale, float[] shift) {
        int channels = scale.length;
        for (int i = 0; i < count; i += channels) {
            for (int c = 0; c < channels; c++) {
                arena[to + i + c] = arena[from + i + c] * scale[c] + shift[c];
            }
        }
    }

    private static void anyAxis(float[] arena, int from, int to, int count, int inner, float[] scale, float[] shift) {
        int channel = 0;
        for (int i = 0; i < count; i += inner) {
            float factor = scale[channel];
            float summand = shift[channel];
            for (int j = 0; j < inner; j++) {
                arena[to + i + j] = arena[from + i + j] * factor + summand;
            }
            channel = channel + 1 == scale.length ? 0 : channel + 1;
        }
    }
}
