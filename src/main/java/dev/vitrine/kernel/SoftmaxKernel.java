package dev.vitrine.kernel;

import dev.vitrine.graph.Softmax;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/** Softmax or its logarithm along one dimension, sums in double. The output may be the input. */
final class SoftmaxKernel {
    private SoftmaxKernel() {
    }

    static Kernel of(Step step, Softmax op) {
        Shape shape = step.output().shape();
        int axis = op.axis() < 0 ? op.axis() + shape.rank() : op.axis();
        int length = shape.dim(axis);
        int inner = shape.elementCountFrom(axis + 1);
        int outer = length == 0 || inner == 0 ? 0 : shape.elementCount() / length / inner;
        int from = step.input().offset();
        int to = step.output().offset();
        boolean log = op.log();
        return arena -> {
            for (int o = 0; o < outer; o++) {
                for (int i = 0; i < inner; i++) {
                    int at = o * length * inner + i;
                    line(arena, from + at, to + at, length, inner, log);
                }
            }
        };
    }

    private static void line(float[] arena, int from, int to, int length, int stride, boolean log) {
        Bounds.check(arena.length, from, (length - 1) * stride + 1);
        float max = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < length; k++) {
            max = Math.max(max, arena[from + k * stride]);
        }
        double sum = 0;
        for (int k = 0; k < length; k++) {
            sum += Math.exp((double) arena[from + k * stride] - max);
        }
        double logSum = Math.log(sum);
        for (int k = 0; k < length; k++) {
            double x = (double) arena[from + k * stride] - max;
            arena[to + k * stride] = (float) (log ? x - logSum : Math.exp(x) / sum);
        }
    }
}
