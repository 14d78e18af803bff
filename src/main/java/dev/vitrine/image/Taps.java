package dev.vitrine.image;

/**
 * What each target row (or column) takes of the source: {@code count[i]} pixels from {@code first[i]} on, counted
 * from the span's start, pixel {@code k} with the share {@code weights[i * stride + k]}. It samples nothing.
 */
record Taps(int[] first, int[] count, int stride, double[] weights) {
    static Taps empty(int targets, int stride) {
        return new Taps(new int[targets], new int[targets], stride, new double[targets * stride]);
    }

    int targets() {
        return first.length;
    }

    /** Lets the shares of target {@code i} sum up to 1, unless they sum up to nothing. */
    void normalise(int i) {
        double sum = 0;
        for (int k = 0; k < count[i]; k++) {
            sum += weights[i * stride + k];
        }
        for (int k = 0; k < count[i] && sum != 0; k++) {
            weights[i * stride + k] /= sum;
        }
    }

    /**
     * The filter laid over each target's centre, widened to cover it where the picture shrinks.
     *
     * @param widens whether it is widened: without, shrinking leaves pixels out
     */
    static Taps of(Filter filter, boolean widens, Span span) {
        double scale = span.sourceLength() / span.scaledLength();
        // The Gaussian ends in a step, so a pixel just at its end counts or not by TensorFlow's float32 roundings.
        boolean rounds = filter == Filter.GAUSSIAN;
        double width = widens ? Math.max(1, scale) : 1;
        double support = filter.radius() * width;
        int length = (int) span.sourceLength();
        Taps taps = empty(span.targetLength(), (int) Math.min(length, Math.ceil(support) * 2 + 1));
        for (int i = 0; i < taps.targets(); i++) {
            double center = (span.scaledStart() + i + 0.5) * scale;
            if (rounds) {
                center = float32((span.scaledStart() + i + 0.5)
                        * float32(1 / float32(span.scaledLength() / span.sourceLength())));
            }
            int first = (int) Math.max(0, rounds ? Math.ceil(float32(center - support) - 0.5)
                    : Math.floor(center - support + 0.5));
            int end = (int) Math.min(length, Math.floor(center + support + 0.5));
            taps.first[i] = first;
            taps.count[i] = Math.max(0, end - first);
            for (int k = 0; k < taps.count[i]; k++) {
                double distance = first + k - center + 0.5;
                taps.weights[i * taps.stride + k] = filter.weight(rounds
                        ? float32(float32(distance) * float32(1 / float32(width))) : distance / width);
            }
            taps.normalise(i);
        }
        return taps;
    }

    // Compiled JavaScript rounds to float32 where it stores into an array, and only there.
    private static double float32(double value) {
        float[] cell = {(float) value};
        return cell[0];
    }
}
