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
        ScaleShift factors = ScaleShift.of(step.node(), step.output().shape());
        return alongAxis(step, factors.axis(), factors.scale(), factors.shift());
    }

    private static Kernel alongAxis(Step step, int axis, double[] scale, double[] shift) {
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

    private static void lastAxis(float[] arena, int from, int to, int count, double[] scale, double[] shift) {
        Bounds.check(arena.length, from, count);
        Bounds.check(arena.length, to, count);
        int channels = Math.min(scale.length, shift.length);
        for (int i = 0; i < count; i += channels) {
            for (int c = 0; c < channels; c++) {
                arena[to + i + c] = (float) (arena[from + i + c] * scale[c] + shift[c]);
            }
        }
    }

    private static void anyAxis(float[] arena, int from, int to, int count, int inner, double[] scale,
            double[] shift) {
        Bounds.check(arena.length, from, count);
        Bounds.check(arena.length, to, count);
        int channel = 0;
        for (int i = 0; i < count; i += inner) {
            double factor = scale[channel];
            double summand = shift[channel];
            for (int j = 0; j < inner; j++) {
                arena[to + i + j] = (float) (arena[from + i + j] * factor + summand);
            }
            channel = channel + 1 == scale.length ? 0 : channel + 1;
        }
    }
}
