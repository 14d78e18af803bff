package dev.vitrine.kernel;

import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/** {@code x > 0 ? x : alpha x}; alpha is spread over the dimensions that share it. */
final class PReluKernel {
    private PReluKernel() {
    }

    static Kernel of(Step step) {
        float[] alpha = spread(step);
        int from = step.input().offset();
        int to = step.output().offset();
        int count = step.output().floatCount();
        return arena -> {
            int a = 0;
            for (int i = 0; i < count; i++) {
                float x = arena[from + i];
                arena[to + i] = x > 0 ? x : alpha[a] * x;
                a = a + 1 == alpha.length ? 0 : a + 1;
            }
        };
    }

    // The shortest run of values that repeats over the whole output.
    private static float[] spread(Step step) {
        float[] alpha = Weights.at(step, 0);
        Shape written = step.node().weights().get(0).shape();
        Shape output = step.output().shape().remove(0);
        int axis = 0;
        while (axis < written.rank() && written.dim(axis) == 1) {
            axis++;
        }
        int repeated = axis == written.rank() ? 1 : output.elementCountFrom(axis);
        if (repeated == alpha.length) {
            return alpha;
        }
        float[] result = new float[repeated];
        for (int i = 0; i < repeated; i++) {
            int source = 0;
            for (int d = axis; d < written.rank(); d++) {
                int place = i / output.elementCountFrom(d + 1) % output.dim(d);
                source += written.dim(d) == 1 ? 0 : place * written.elementCountFrom(d + 1);
            }
            result[i] = alpha[source];
        }
        return result;
    }
}
