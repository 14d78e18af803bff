package dev.vitrine.image;

import java.util.List;

/**
 * From 0..255 to the input's range: {@code ((x / divisor) * scale + offset - mean[c]) / std[c]}, every number
 * and every step rounded to float32. A divisor or scale of 1, an offset of 0 and an empty list are steps left
 * out.
 *
 * @param mean one value for all channels, one a channel, or none
 * @param std as {@code mean}
 */
public record Scaling(double divisor, double scale, double offset, List<Double> mean, List<Double> std) {
    /** Values as they are. */
    public static final Scaling NONE = new Scaling(1, 1, 0, List.of(), List.of());

    public Scaling {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
    }

    public static Scaling dividedBy(double divisor) {
        return new Scaling(divisor, 1, 0, List.of(), List.of());
    }

    public Scaling plus(double newOffset) {
        return new Scaling(divisor, scale, newOffset, mean, std);
    }

    public Scaling standardised(List<Double> newMean, List<Double> newStd) {
        return new Scaling(divisor, scale, offset, newMean, newStd);
    }

    /** Does it in place. One operation a pass, so that each is rounded alike on every platform. */
    void apply(float[] values, int channels) {
        // Float variables are doubles in compiled JavaScript; a trip through an array rounds them.
        float[] number = {(float) divisor, (float) scale, (float) offset};
        if (divisor != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] / number[0];
            }
        }
        if (scale != 1) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * number[1];
            }
        }
        if (offset != 0) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] + number[2];
            }
        }
        if (!mean.isEmpty()) {
            float[] means = perChannel(mean, channels);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] - means[i % channels];
            }
        }
        if (!std.isEmpty()) {
            float[] stds = perChannel(std, channels);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] / stds[i % channels];
            }
        }
    }

    private static float[] perChannel(List<Double> list, int channels) {
        float[] numbers = new float[channels];
        for (int c = 0; c < channels; c++) {
            numbers[c] = (float) (double) list.get(list.size() == 1 ? 0 : c);
        }
        return numbers;
    }
}
