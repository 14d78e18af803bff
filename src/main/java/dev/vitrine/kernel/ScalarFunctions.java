package dev.vitrine.kernel;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activation;

/** The activations without parameters, one number at a time, in double. */
final class ScalarFunctions {
    private static final double SELU_SCALE = 1.0507009873554805;
    private static final double SELU_ALPHA = 1.6732632423543772;

    private ScalarFunctions() {
    }

    static double value(Activation.Plain function, double x) {
        return switch (function) {
            case LINEAR -> x;
            case SIGMOID -> sigmoid(x);
            case TANH -> Math.tanh(x);
            case SWISH -> x * sigmoid(x);
            default -> rarer(function, x);
        };
    }

    @Uncommon
    private static double rarer(Activation.Plain function, double x) {
        return switch (function) {
            case LINEAR, SIGMOID, TANH, SWISH -> throw new IllegalArgumentException(function + " is common");
            case HARD_SIGMOID -> clip(0.2 * x + 0.5);
            case HARD_SIGMOID_6 -> clip(x / 6 + 0.5);
            case HARD_SWISH -> x * clip(x / 6 + 0.5);
            case SOFTPLUS -> softplus(x);
            case SOFTSIGN -> x / (1 + Math.abs(x));
            case GELU -> 0.5 * x * (1 + erf(x / Math.sqrt(2)));
            case GELU_TANH -> 0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)));
            case MISH -> x * Math.tanh(softplus(x));
            case EXPONENTIAL -> Math.exp(x);
            case SELU -> SELU_SCALE * (x > 0 ? x : SELU_ALPHA * Math.expm1(x));
        };
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double clip(double x) {
        return x < 0 ? 0 : x > 1 ? 1 : x;
    }

    // log(1 + e^x) without overflow for large x or loss for very negative x.
    private static double softplus(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }

    /**
     * The error function to a relative 1e-15: its series near 0, and the continued fraction of its complement beyond
     * (Abramowitz and Stegun 7.1.6 and 7.1.14).
     */
    static double erf(double x) {
        double z = Math.abs(x);
        if (z != z) {
            return x;
        }
        double result;
        if (z < 2.5) {
            double term = z;
            double sum = z;
            for (int n = 1; term > 1e-17 * sum; n++) {
                term *= 2 * z * z / (2 * n + 1);
                sum += term;
            }
            result = 2 / Math.sqrt(Math.PI) * Math.exp(-z * z) * sum;
        } else if (z > 6) {
            result = 1;
        } else {
            double fraction = z;
            for (int n = 60; n >= 1; n--) {
                fraction = z + n / 2.0 / fraction;
            }
            result = 1 - Math.exp(-z * z) / Math.sqrt(Math.PI) / fraction;
        }
        return x < 0 ? -result : result;
    }
}
