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
    static float[] paddedBias(Step step, int index, int from, int length) {
        float[] bias = new float[Gemm.padded(length)];
        if (index >= 0) {
            System.arraycopy(at(step, index), from, bias, 0, length);
        }
        return bias;
    }
}
