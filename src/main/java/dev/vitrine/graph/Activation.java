package dev.vitrine.graph;

/**
 * A function applied to each element on its own, as Keras defines it. Softmax is not one: see {@link Softmax}.
 */
public sealed interface Activation {
    /** The function that changes nothing. */
    Activation LINEAR = Plain.LINEAR;

    /** {@code max(x, 0)}. */
    Activation RELU = new Relu(Float.POSITIVE_INFINITY, 0, 0);

    /** {@code min(max(x, 0), 6)}. */
    Activation RELU6 = new Relu(6, 0, 0);

    /** Functions without a parameter. */
    enum Plain implements Activation {
        /** {@code x}. */
        LINEAR,
        /** {@code 1 / (1 + exp(-x))}. */
        SIGMOID,
        /** {@code clip(0.2 x + 0.5, 0, 1)}: Keras 1 and 2, and TF.js. */
        HARD_SIGMOID,
        /** {@code clip(x / 6 + 0.5, 0, 1)}: Keras 3. */
        HARD_SIGMOID_6,
        /** {@code x clip(x / 6 + 0.5, 0, 1)}. */
        HARD_SWISH,
        /** {@code tanh x}. */
        TANH,
        /** {@code log(1 + exp(x))}. */
        SOFTPLUS,
        /** {@code x / (1 + |x|)}. */
        SOFTSIGN,
        /** {@code x / (1 + exp(-x))}, also called SiLU. */
        SWISH,
        /** {@code x (1 + erf(x / sqrt 2)) / 2}. */
        GELU,
        /** The tanh approximation of GELU: {@code x (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))) / 2}. */
        GELU_TANH,
        /** {@code x tanh(softplus(x))}. */
        MISH,
        /** {@code exp x}. */
        EXPONENTIAL,
        /** {@code 1.05070098 (x > 0 ? x : 1.67326324 (exp(x) - 1))}. */
        SELU
    }

    /**
     * {@code min(x, maxValue)} from {@code threshold} up and {@code negativeSlope (x - threshold)} below.
     *
     * @param maxValue at least 0; positive infinity for none
     */
    record Relu(float maxValue, float negativeSlope, float threshold) implements Activation {
        /** Whether this is {@code clip(x, 0, maxValue)}, the form that kernels fuse. */
        public boolean isClip() {
            return negativeSlope == 0 && threshold == 0;
        }
    }

    /** {@code x > 0 ? x : alpha (exp(x) - 1)}. */
    record Elu(float alpha) implements Activation {
    }

    /** {@code x > theta ? x : 0}. */
    record Thresholded(float theta) implements Activation {
    }
}
