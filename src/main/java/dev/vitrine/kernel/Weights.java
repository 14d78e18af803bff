package dev.vitrine.kernel;

import dev.vitrine.plan.Step;

/** Picks a step's weights in the order that its operation gives them. */
final class Weights {
    private Weights() {
    }

    static float[] at(Step step, int index) {
        return step.node().weights().get(index).data();
    }

    /**
     * The bias for {@code length} columns, padded with zeros to whole tiles; all zeros where there is none.
     *
     * @param index place of the bias among the weights, or -1
     * @param from first value to take
     */
    static double[] paddedBias(Step step, int index, int from, int length) {
        double[] bias = new double[Gemm.padded(length)];
        for (int i = 0; index >= 0 && i < length; i++) {
            bias[i] = at(step, index)[from + i];
        }
        return bias;
    }

    static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
