package dev.vitrine.graph;

/**
 * For each output position along one dimension the inputs it is made of and their shares, as TensorFlow's
 * {@code tf.image.resize} chooses them without antialiasing: half-pixel centres, shares that add up to 1.
 */
public final class ResizeTaps {
    private static final double CUBIC = -0.5;

    /** Inputs of each output. */
    public final int perOutput;
    public final int[] index;
    public final float[] share;

    private ResizeTaps(int outputs, int perOutput) {
        this.perOutput = perOutput;
        this.index = new int[outputs * perOutput];
        this.share = new float[outputs * perOutput];
    }

    /** @param outputs along the dimension, {@code inputs} likewise, both at least 1 */
    public static ResizeTaps of(Interpolation method, int inputs, int outputs) {
        double scale = (double) inputs / outputs;
        ResizeTaps result = new ResizeTaps(outputs, perOutput(method, scale));
        for (int i = 0; i < outputs; i++) {
            if (method == Interpolation.AREA) {
                result.area(i, i * scale, (i + 1) * scale, inputs);
            } else {
                result.around(i, method, (i + 0.5) * scale, inputs);
            }
        }
        return result;
    }

    /** @param scale inputs for each output */
    public static int perOutput(Interpolation method, double scale) {
        return switch (method) {
            case NEAREST -> 1;
            case BILINEAR -> 2;
            case BICUBIC -> 4;
            case LANCZOS3 -> 6;
            case LANCZOS5 -> 10;
            case AREA -> (int) Math.ceil(scale) + 1;
        };
    }

    private void around(int output, Interpolation method, double centre, int inputs) {
        int first = method == Interpolation.NEAREST ? (int) Math.floor(centre)
                : (int) Math.floor(centre - 0.5) - perOutput / 2 + 1;
        // Beyond the edge, bilinear repeats the last pixel; the wider kernels leave it out.
        boolean repeats = method == Interpolation.BILINEAR || method == Interpolation.NEAREST;
        double total = 0;
        double[] shares = new double[perOutput];
        for (int t = 0; t < perOutput; t++) {
            boolean inside = first + t >= 0 && first + t < inputs;
            shares[t] = inside || repeats ? weight(method, Math.abs(first + t + 0.5 - centre)) : 0;
            total += shares[t];
        }
        for (int t = 0; t < perOutput; t++) {
            index[output * perOutput + t] = Math.max(0, Math.min(first + t, inputs - 1));
            share[output * perOutput + t] = (float) (shares[t] / total);
        }
    }

    private void area(int output, double from, double to, int inputs) {
        int first = (int) Math.floor(from);
        for (int t = 0; t < perOutput; t++) {
            double part = Math.min(to, first + t + 1.0) - Math.max(from, first + t);
            index[output * perOutput + t] = Math.min(first + t, inputs - 1);
            share[output * perOutput + t] = (float) (Math.max(0, part) / (to - from));
        }
    }

    private static double weight(Interpolation method, double x) {
        return switch (method) {
            case NEAREST, AREA -> 1;
            case BILINEAR -> Math.max(0, 1 - x);
            case BICUBIC -> x < 1 ? ((CUBIC + 2) * x - (CUBIC + 3)) * x * x + 1
                    : x < 2 ? CUBIC * (((x - 5) * x + 8) * x - 4) : 0;
            case LANCZOS3 -> lanczos(x, 3);
            case LANCZOS5 -> lanczos(x, 5);
        };
    }

    private static double lanczos(double x, int radius) {
        if (x >= radius) {
            return 0;
        }
        double angle = Math.PI * x;
        return x < 1e-3 ? 1 : radius * Math.sin(angle) * Math.sin(angle / radius) / (angle * angle);
    }
}
