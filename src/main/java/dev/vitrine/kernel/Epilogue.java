package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;

/**
 * What happens to a sum before it is stored: if {@code clips}, it is clipped to {@code 0 .. high} at once; an
 * activation of any other form ({@code rest}) runs over the stored floats afterwards.
 */
record Epilogue(boolean clips, double high, Activation rest) {
    private static final double BELOW_ANY_FLOAT = -1e300;

    static Epilogue of(Activation activation) {
        if (activation instanceof Activation.Relu relu && relu.isClip()) {
            return new Epilogue(true, relu.maxValue(), Activation.LINEAR);
        }
        return new Epilogue(false, Double.POSITIVE_INFINITY, activation);
    }

    /**
     * {@code min(max(x, 0), high)}; NaN stays NaN. The sign of a sum is anybody's guess, so a comparison with 0 would
     * be a jump mispredicted every other time: the lower bound is arithmetic, and the two comparisons that are left
     * (of minus infinity and of the upper bound) nearly always turn out the same.
     */
    static double clip(double x, double high) {
        double finite = x < BELOW_ANY_FLOAT ? BELOW_ANY_FLOAT : x;
        double positive = (finite + Math.abs(finite)) * 0.5;
        return positive > high ? high : positive;
    }

    /** A sum as it is stored. */
    static float sum(double x, boolean clips, double high) {
        return (float) (clips ? clip(x, high) : x);
    }

    /** Applies {@code rest} to floats that are stored. */
    void finish(float[] arena, int offset, int count) {
        ActivationKernel.apply(rest, arena, offset, arena, offset, count);
    }
}
