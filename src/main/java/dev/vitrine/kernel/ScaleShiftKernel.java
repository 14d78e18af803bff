package dev.vitrine.kernel;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * {@code out = in scale[c] + shift[c]}, where {@code c} is the index along one dimension. Batch normalisation is that
 * with {@code scale = gamma / sqrt(variance + epsilon)} and {@code shift = beta - mean scale}, worked out in double.
 * The output may be the input.
 */
final class ScaleShiftKernel {
    private ScaleShiftKernel() {
    }

    static Kernel of(Step step, BatchNormalization op) {
        int next = 0;
        float[] gamma = op.scale() ? Weights.at(step, next++) : null;
        float[] beta = op.center() ? Weights.at(step, next++) : null;
        float[] mean = Weights.at(step, next++);
        float[] variance = Weights.at(step, next);
        float[] scale = new float[mean.length];
        float[] shift = new float[mean.length];
        for (int c = 0; c < mean.length; c++) {
            double factor = (gamma == null ? 1.0 : gamma[c]) / Math.sqrt((double) variance[c] + op.epsilon());
            scale[c] = (float) factor;
            shift[c] = (float) ((beta == null ? 0.0 : beta[c]) - mean[c] * factor);
        }
        return alongAxis(step, op.axis(), scale, shift);
    }

    static Kernel of(Step step, Affine op) {
        Shape shape = step.output().shape();
        int channels = shape.rank() == 0 ? 1 : shape.last();
        return alongAxis(step, Math.max(0, shape.rank() - 1), spread(op.scale(), channels),
                spread(op.offset(), channels));
    }

    private static float[] spread(List<Float> values, int length) {
        float[] result = new float[length];
        for (int i = 0; i < length; i++) {
            result[i] = values.get(values.size() == 1 ? 0 : i);
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
