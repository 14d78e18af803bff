package dev.vitrine.kernel;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activation;
import dev.vitrine.plan.Step;

/**
 * Applies an activation to a run of floats; formulas are {@link Activation}'s, worked out in double and rounded to
 * float once. The output may be the input.
 */
final class ActivationKernel {
    private ActivationKernel() {
    }

    static Kernel of(Step step, Activation activation) {
        int from = step.input().offset();
        int to = step.output().offset();
        int count = step.output().floatCount();
        return arena -> apply(activation, arena, from, arena, to, count);
    }

    static void apply(Activation activation, float[] in, int from, float[] out, int to, int count) {
        if (activation instanceof Activation.Relu relu) {
            relu(relu, in, from, out, to, count);
        } else if (activation instanceof Activation.Elu elu) {
            for (int i = 0; i < count; i++) {
                double x = in[from + i];
                out[to + i] = (float) (x > 0 ? x : elu.alpha() * Math.expm1(x));
            }
        } else if (activation instanceof Activation.Thresholded thresholded) {
            thresholded(thresholded.theta(), in, from, out, to, count);
        } else if (activation != Activation.LINEAR) {
            plain((Activation.Plain) activation, in, from, out, to, count);
        } else if (in != out || from != to) {
            System.arraycopy(in, from, out, to, count);
        }
    }

    private static void relu(Activation.Relu relu, float[] in, int from, float[] out, int to, int count) {
        Bounds.check(in.length, from, count);
        Bounds.check(out.length, to, count);
        double max = relu.maxValue();
        if (relu.isClip()) {
            for (int i = 0; i < count; i++) {
                out[to + i] = (float) Epilogue.clip(in[from + i], max);
            }
            return;
        }
        // Comparisons are written so that NaN comes out as NaN, as in Keras.
        double slope = relu.negativeSlope();
        double threshold = relu.threshold();
        for (int i = 0; i < count; i++) {
            double x = in[from + i];
            out[to + i] = (float) (x > max ? max : x < threshold ? slope * (x - threshold) : x);
        }
    }

    @Uncommon
    private static void thresholded(float theta, float[] in, int from, float[] out, int to, int count) {
        for (int i = 0; i < count; i++) {
            float x = in[from + i];
            out[to + i] = x <= theta ? 0 : x;
        }
    }

    // In a loop of its own: MobileNetV3 spends much of its time here.
    @Uncommon
    private static void hardSwish(float[] in, int from, float[] out, int to, int count) {
        for (int i = 0; i < count; i++) {
            double x = in[from + i];
            out[to + i] = (float) (x * Epilogue.clip(x / 6 + 0.5, 1));
        }
    }

    private static void plain(Activation.Plain function, float[] in, int from, float[] out, int to, int count) {
        Bounds.check(in.length, from, count);
        Bounds.check(out.length, to, count);
        if (function == Activation.Plain.HARD_SWISH) {
            hardSwish(in, from, out, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            out[to + i] = (float) ScalarFunctions.value(function, in[from + i]);
        }
    }
}
