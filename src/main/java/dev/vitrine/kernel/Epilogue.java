package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;

/**
 * What happens to a sum before it is stored: it is clipped to {@code low .. high} at once, and an activation of any
 * other form ({@code rest}) runs over the stored floats afterwards.
 */
record Epilogue(double low, double high, Activation rest) {
    static Epilogue of(Activation activation) {
        if (activation instanceof Activation.Relu relu && relu.isClip()) {
            return new Epilogue(0, relu.maxValue(), Activation.LINEAR);
        }
        return new Epilogue(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, activation);
    }

    /** Applies {@code rest} to floats that are stored. */
    void finish(float[] arena, int offset, int count) {
        ActivationKernel.apply(rest, arena, offset, arena, offset, count);
    }
}
