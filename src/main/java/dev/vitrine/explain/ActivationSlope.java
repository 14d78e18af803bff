package dev.vitrine.explain;

import dev.vitrine.graph.Activation;

/** The derivative of each activation, in double. At a corner it is that of TensorFlow: the side below. */
final class ActivationSlope {
    private ActivationSlope() {
    }

    /** @param x what the activation was given */
    static double at(Activation activation, double x) {
        if (activation instanceof Activation.Relu relu) {
            return x > relu.threshold() || relu.threshold() > 0 && x == relu.threshold()
                    ? x < relu.maxValue() ? 1 : 0 : relu.negativeSlope();
        }
        if (activation instanceof Activation.Elu elu) {
            return x > 0 ? 1 : elu.alpha() * Math.exp(x);
        }
        if (activation instanceof Activation.Thresholded thresholded) {
            return x > thresholded.theta() ? 1 : 0;
        }
        return plain((Activation.Plain) activation, x);
    }

    private static double plain(Activation.Plain activation, double x) {
        double s = 1 / (1 + Math.exp(-x));
        double t = Math.tanh(x);
        return switch (activation) {
            case LINEAR -> 1;
            case SIGMOID -> s * (1 - s);
            case HARD_SIGMOID -> x > -2.5 && x < 2.5 ? 0.2 : 0;
            case HARD_SIGMOID_6 -> x > -3 && x < 3 ? 1.0 / 6 : 0;
            case HARD_SWISH -> x <= -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5;
            case TANH -> 1 - t * t;
            case SOFTPLUS -> s;
            case SOFTSIGN -> 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
            case SWISH -> s * (1 + x * (1 - s));
            case GELU -> normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            case GELU_TANH -> geluTanh(x);
            case MISH -> mish(x, s);
            case EXPONENTIAL -> Math.exp(x);
            case SELU -> 1.05070098 * (x > 0 ? 1 : 1.67326324 * Math.exp(x));
        };
    }

    private static double geluTanh(double x) {
        double root = Math.sqrt(2 / Math.PI);
        double t = Math.tanh(root * (x + 0.044715 * x * x * x));
        return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * root * (1 + 3 * 0.044715 * x * x);
    }

    private static double mish(double x, double s) {
        double t = Math.tanh(x > 30 ? x : Math.log(1 + Math.exp(x)));
        return t + x * s * (1 - t * t);
    }

    // The normal distribution's share below x, by Simpson's rule; its density is smooth enough for 1e-10.
    private static double normal(double x) {
        double end = Math.min(8, Math.abs(x));
        int steps = 2 * (int) Math.ceil(end * 50) + 2;
        double width = end / steps;
        double sum = 1 + Math.exp(-end * end / 2);
        for (int i = 1; i < steps; i++) {
            double at = i * width;
            sum += (i % 2 == 1 ? 4 : 2) * Math.exp(-at * at / 2);
        }
        double half = sum * width / 3 / Math.sqrt(2 * Math.PI);
        return x < 0 ? 0.5 - half : 0.5 + half;
    }
}
