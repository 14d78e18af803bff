package dev.vitrine.image;

/**
 * OpenCV 4's INTER_AREA where no side grows: the mean of what lies under each target pixel, in float32, rounded once.
 * Where a target covers whole pixels on both sides it sums whole numbers. Source: {@code resize.cpp}.
 */
final class OpenCvArea {
    private static final double WHOLE = Math.ulp(1.0);
    private static final double LEAST_SHARE = 1e-3;

    private OpenCvArea() {
    }

    static float[] resize(SourceLevels source, Span rows, Span columns) {
        boolean blocks = isWhole(OpenCvResize.scale(rows)) && isWhole(OpenCvResize.scale(columns));
        Taps down = taps(rows, blocks);
        Taps across = taps(columns, blocks);
        int cells = blocks ? down.stride() * across.stride() : 1;
        float[] lines = across(source, across);
        int lineLength = across.targets() * 3;
        float[] values = new float[down.targets() * lineLength];
        float[] part = {1f / cells, 0};
        for (int at = 0; at < values.length; at++) {
            int y = at / lineLength;
            for (int k = 0; k < down.count()[y]; k++) {
                part[1] = lines[(down.first()[y] + k) * lineLength + at % lineLength]
                        * (float) down.weights()[y * down.stride() + k];
                values[at] += part[1];
            }
            values[at] = values[at] * part[0];
            values[at] = (float) (cells == 4 ? Math.floor(values[at] + 0.5) : Math.rint(values[at]));
        }
        return values;
    }

    private static float[] across(SourceLevels source, Taps taps) {
        int lineLength = taps.targets() * 3;
        float[] lines = new float[source.height() * lineLength];
        int[] levels = new int[source.width() * 3];
        float[] part = new float[1];
        for (int y = 0; y < source.height(); y++) {
            source.row(y, levels);
            for (int i = 0; i < lineLength; i++) {
                for (int k = 0; k < taps.count()[i / 3]; k++) {
                    part[0] = levels[(taps.first()[i / 3] + k) * 3 + i % 3]
                            * (float) taps.weights()[i / 3 * taps.stride() + k];
                    lines[y * lineLength + i] += part[0];
                }
            }
        }
        return lines;
    }

    private static boolean isWhole(double scale) {
        return Math.abs(scale - Math.rint(scale)) < WHOLE;
    }

    /** @param blocks whether each target covers whole pixels, which then are summed up with a share of 1 */
    private static Taps taps(Span span, boolean blocks) {
        double scale = OpenCvResize.scale(span);
        int length = (int) span.sourceLength();
        int most = blocks ? (int) Math.rint(scale) : (int) Math.min(length, Math.ceil(scale) + 2);
        Taps taps = Taps.empty(span.targetLength(), most);
        for (int i = 0; i < taps.targets(); i++) {
            double start = (span.scaledStart() + i) * scale;
            double end = start + scale;
            double cell = Math.min(scale, length - start);
            int high = (int) Math.min(Math.floor(end), length - 1);
            int low = (int) Math.min(Math.ceil(start), high);
            int first = low - start > LEAST_SHARE ? low - 1 : low;
            int last = end - high > LEAST_SHARE ? high : high - 1;
            taps.first()[i] = blocks ? (int) Math.rint(start) : first;
            taps.count()[i] = blocks ? most : last - first + 1;
            for (int k = 0; k < taps.count()[i]; k++) {
                int x = first + k;
                double share = x < low ? low - start : x < high ? 1 : Math.min(Math.min(end - high, 1), cell);
                taps.weights()[i * most + k] = blocks ? 1 : (float) (share / cell);
            }
        }
        return taps;
    }
}
