package dev.vitrine.image;

/**
 * {@code Image.resize} of PIL (Pillow 3 and later) to the bit: shares as whole numbers of 2^-22, columns first, each
 * pass rounded and clipped to 0..255, a pass that changes no size left out. Nearest is not among its methods here.
 */
final class PilResize {
    private static final int BITS = 22;

    private PilResize() {
    }

    /** @return {@code [height, width, 3]}, whole numbers */
    static float[] resize(SourceLevels source, Filter filter, Span rows, Span columns) {
        int width = columns.targetLength();
        int height = rows.targetLength();
        float[] values = new float[source.height() * width * 3];
        int[] levels = new int[source.width() * 3];
        Taps across = taps(filter, columns);
        int[] shares = shares(across);
        for (int y = 0; y < source.height(); y++) {
            source.row(y, levels);
            for (int i = 0; i < width * 3; i++) {
                values[y * width * 3 + i] =
                        sum(levels, across.first()[i / 3] * 3 + i % 3, across, shares, i / 3);
            }
        }
        return down(values, taps(filter, rows), width * 3, height);
    }

    // Where nothing is scaled PIL leaves the pass out; a box then takes each pixel as it is.
    private static Taps taps(Filter filter, Span span) {
        return Taps.of(span.isWhole() ? Filter.BOX : filter, true, span);
    }

    private static float[] down(float[] values, Taps taps, int lineLength, int height) {
        float[] result = new float[height * lineLength];
        int[] shares = shares(taps);
        for (int y = 0; y < height; y++) {
            for (int i = 0; i < lineLength; i++) {
                int sum = 1 << BITS - 1;
                for (int k = 0; k < taps.count()[y]; k++) {
                    sum += (int) values[(taps.first()[y] + k) * lineLength + i] * shares[y * taps.stride() + k];
                }
                result[y * lineLength + i] = clip(sum);
            }
        }
        return result;
    }

    private static int sum(int[] levels, int from, Taps taps, int[] shares, int target) {
        int sum = 1 << BITS - 1;
        for (int k = 0; k < taps.count()[target]; k++) {
            sum += levels[from + k * 3] * shares[target * taps.stride() + k];
        }
        return clip(sum);
    }

    private static int clip(int sum) {
        return Math.max(0, Math.min(255, sum >> BITS));
    }

    private static int[] shares(Taps taps) {
        int[] shares = new int[taps.weights().length];
        for (int i = 0; i < shares.length; i++) {
            double share = taps.weights()[i] * (1 << BITS);
            shares[i] = (int) (share < 0 ? share - 0.5 : share + 0.5);
        }
        return shares;
    }
}
