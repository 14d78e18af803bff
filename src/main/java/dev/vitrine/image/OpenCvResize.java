package dev.vitrine.image;

/**
 * OpenCV 4's {@code resize} of 8-bit pictures with INTER_LINEAR: shares of 1/2048, columns first, the last pass
 * dropping the lowest bits before it adds. Source: {@code resize.cpp}, whose linear turns into area where it halves
 * both sides, and whose area turns into a linear of its own where a side grows.
 */
final class OpenCvResize {
    private static final int ONE = 2048;

    private OpenCvResize() {
    }

    /** @return {@code [height, width, 3]}, whole numbers */
    static float[] resize(SourceLevels source, boolean area, Span rows, Span columns) {
        double down = scale(rows);
        double across = scale(columns);
        if (rows.isWhole() && columns.isWhole() || area && across >= 1 && down >= 1 || across == 2 && down == 2) {
            return OpenCvArea.resize(source, rows, columns);
        }
        return linear(source, places(rows, area), places(columns, area), rows.targetLength(), columns.targetLength());
    }

    /** How many source pixels a target pixel spans, as OpenCV computes it. */
    static double scale(Span span) {
        return 1 / (span.scaledLength() / span.sourceLength());
    }

    /** Where each target looks: the pixel before it, plus how far on to the next, from 0 to below 1. */
    private static float[][] places(Span span, boolean area) {
        float[][] places = new float[2][span.targetLength()];
        double scale = scale(span);
        for (int i = 0; i < span.targetLength(); i++) {
            double target = span.scaledStart() + i;
            float[] place = new float[1];
            if (area) {
                places[0][i] = (float) Math.floor(target * scale);
                place[0] = (float) (target + 1 - (places[0][i] + 1) * (span.scaledLength() / span.sourceLength()));
                places[1][i] = place[0] <= 0 ? 0 : place[0] - (float) Math.floor(place[0]);
            } else {
                place[0] = (float) ((target + 0.5) * scale - 0.5);
                places[0][i] = (float) Math.floor(place[0]);
                places[1][i] = place[0] - places[0][i];
            }
        }
        return places;
    }

    private static float[] linear(SourceLevels source, float[][] rows, float[][] columns, int height, int width) {
        int[] levels = new int[source.width() * 3];
        int[] lines = new int[source.height() * width * 3];
        for (int y = 0; y < source.height(); y++) {
            source.row(y, levels);
            for (int i = 0; i < width * 3; i++) {
                int x = (int) columns[0][i / 3];
                // Outside there is no way on; rows, below, go on to the same row again.
                boolean inside = x >= 0 && x < source.width() - 1;
                int from = clip(x, source.width()) * 3 + i % 3;
                lines[y * width * 3 + i] = !inside ? levels[from] * ONE
                        : levels[from] * share(columns[1], i / 3, false)
                                + levels[from + 3] * share(columns[1], i / 3, true);
            }
        }
        float[] values = new float[height * width * 3];
        for (int at = 0; at < values.length; at++) {
            int y = at / (width * 3);
            int column = at % (width * 3);
            int first = lines[clip((int) rows[0][y], source.height()) * width * 3 + column];
            int second = lines[clip((int) rows[0][y] + 1, source.height()) * width * 3 + column];
            int sum = (share(rows[1], y, false) * (first >> 4) >> 16) + (share(rows[1], y, true) * (second >> 4) >> 16);
            values[at] = Math.max(0, Math.min(255, sum + 2 >> 2));
        }
        return values;
    }

    private static int share(float[] fractions, int i, boolean second) {
        float[] share = {second ? fractions[i] : 1 - fractions[i]};
        return (int) Math.rint((double) share[0] * ONE);
    }

    private static int clip(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
