package dev.vitrine.graph;

import dev.vitrine.tensor.ShapeException;

/**
 * How far a window reaches over one edge of its input along one dimension: by Keras' rules or by explicit counts.
 *
 * @param rule which rule holds
 * @param before zeros before the first element; 0 unless the rule is {@code EXPLICIT}
 * @param after zeros after the last element; 0 unless the rule is {@code EXPLICIT}
 */
public record Padding(Rule rule, int before, int after) {
    /** Keras' padding rules. */
    public enum Rule {
        /** As many zeros as make the output {@code ceil(input / stride)} long; the odd one comes last. */
        SAME,
        /** No zeros. */
        VALID,
        /** {@code (kernel - 1) dilation} zeros before, none after: the output sees no later input. */
        CAUSAL,
        /** The counts given. */
        EXPLICIT
    }

    public Padding {
        if (before < 0 || after < 0) {
            throw new ShapeException("A window cannot be padded by " + before + " and " + after
                    + ": neither may be negative.");
        }
    }

    /** Keras' {@code same}. */
    public static final Padding SAME = new Padding(Rule.SAME, 0, 0);

    /** Keras' {@code valid}. */
    public static final Padding VALID = new Padding(Rule.VALID, 0, 0);

    /** Keras' {@code causal}. */
    public static final Padding CAUSAL = new Padding(Rule.CAUSAL, 0, 0);

    public static Padding explicit(int before, int after) {
        return new Padding(Rule.EXPLICIT, before, after);
    }
}
