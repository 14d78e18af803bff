package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * A function of each element on its own that is no activation of Keras' layers: what operation layers ask for.
 *
 * @param a first parameter of the function, if it has one
 * @param b second parameter of the function, if it has two
 */
public record Unary(Kind kind, float a, float b) implements Op {
    /** The functions. */
    public enum Kind {
        /** {@code |x|}. */
        ABS,
        /** {@code x^a}. */
        POWER,
        /** {@code a^x}. */
        EXPONENT_OF,
        /** {@code a / x}. */
        RATIO_TO,
        /** The square root. */
        SQRT,
        /** {@code 1 / sqrt x}. */
        RSQRT,
        /** The natural logarithm. */
        LOG,
        /** The sine. */
        SIN,
        /** The cosine. */
        COS,
        /** The next whole number below. */
        FLOOR,
        /** The next whole number above. */
        CEIL,
        /** The nearest whole number, the even one of two. */
        ROUND,
        /** The whole number towards 0. */
        TRUNCATE,
        /** -1, 0 or 1. */
        SIGN,
        /** The error function. */
        ERF,
        /** {@code min(max(x, a), b)}. */
        CLIP,
        /** {@code x < -a ? x + a : x > a ? x - a : 0}. */
        SOFT_SHRINK,
        /** {@code |x| > a ? x : 0}. */
        HARD_SHRINK,
        /** {@code x - tanh x}. */
        TANH_SHRINK,
        /** {@code (x + sqrt(x^2 + a)) / 2}. */
        SQUARE_PLUS,
        /** {@code log(1 / (1 + exp(-x)))}. */
        LOG_SIGMOID,
        /** {@code x > 0 ? x : a (exp(x / a) - 1)}. */
        CELU,
        /** {@code x <= -1 ? 0 : x >= 1 ? x : (x + 1)^2 / 4}. */
        SPARSE_PLUS
    }

    /** A function without a parameter. */
    public static Unary of(Kind kind) {
        return new Unary(kind, 0, 0);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "This function");
    }
}
