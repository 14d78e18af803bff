package dev.vitrine.image;

/**
 * {@code tf.image.resize} of TensorFlow 2, methods other than nearest and plain bilinear. TensorFlow computes in
 * float32 and this in double, so results agree to some 1e-4 of a level. Sources: its kernels ScaleAndTranslate,
 * ResizeBicubic and ResizeArea.
 */
final class TensorFlowResize {
    private static final int TABLE = 1024;

    private TensorFlowResize() {
    }

    static float[] resize(SourceLevels source, ResizeMethod method, Span rows, Span columns) {
        return weigh(source, taps(method, rows), taps(method, columns));
    }

    private static Taps taps(ResizeMethod method, Span span) {
        return switch (method) {
            case TF_BICUBIC -> bicubic(span);
            case TF_AREA -> area(span);
            case TF_LANCZOS3 -> Taps.of(Filter.LANCZOS3, false, span);
            case TF_LANCZOS5 -> Taps.of(Filter.LANCZOS5, false, span);
            case TF_GAUSSIAN -> Taps.of(Filter.GAUSSIAN, false, span);
            case TF_MITCHELLCUBIC -> Taps.of(Filter.MITCHELL, false, span);
            case TF_BILINEAR_ANTIALIAS -> Taps.of(Filter.TRIANGLE, true, span);
            case TF_BICUBIC_ANTIALIAS -> Taps.of(Filter.CUBIC, true, span);
            case TF_LANCZOS3_ANTIALIAS -> Taps.of(Filter.LANCZOS3, true, span);
            case TF_LANCZOS5_ANTIALIAS -> Taps.of(Filter.LANCZOS5, true, span);
            case TF_GAUSSIAN_ANTIALIAS -> Taps.of(Filter.GAUSSIAN, true, span);
            default -> Taps.of(Filter.MITCHELL, true, span);
        };
    }

    /** Keys' cubic, its weights from a table of 1024 places between two pixels; what lies outside weighs nothing. */
    private static Taps bicubic(Span span) {
        double scale = span.sourceLength() / span.scaledLength();
        int length = (int) span.sourceLength();
        Taps taps = Taps.empty(span.targetLength(), 4);
        for (int i = 0; i < taps.targets(); i++) {
            double source = (span.scaledStart() + i + 0.5) * scale - 0.5;
            int floor = (int) Math.floor(source);
            double fraction = Math.rint((source - floor) * TABLE) / TABLE;
            int first = Math.max(0, floor - 1);
            taps.first()[i] = first;
            taps.count()[i] = Math.max(0, Math.min(length, floor + 3) - first);
            for (int k = 0; k < taps.count()[i]; k++) {
                taps.weights()[i * 4 + k] = Filter.CUBIC.weight(first + k - floor - fraction);
            }
            taps.normalise(i);
        }
        return taps;
    }

    /** Each pixel by how much of it lies under the target. */
    private static Taps area(Span span) {
        double scale = span.sourceLength() / span.scaledLength();
        int length = (int) span.sourceLength();
        Taps taps = Taps.empty(span.targetLength(), (int) Math.min(length, Math.ceil(scale) + 1));
        for (int i = 0; i < taps.targets(); i++) {
            double start = (span.scaledStart() + i) * scale;
            double end = start + scale;
            int first = (int) Math.min(length - 1, Math.floor(start));
            taps.first()[i] = first;
            taps.count()[i] = Math.min(taps.stride(), (int) Math.min(length, Math.ceil(end)) - first);
            for (int k = 0; k < taps.count()[i]; k++) {
                taps.weights()[i * taps.stride() + k] =
                        Math.max(0, Math.min(end, first + k + 1) - Math.max(start, first + k));
            }
            taps.normalise(i);
        }
        return taps;
    }

    /** Columns, then rows; fractions are kept. */
    private static float[] weigh(SourceLevels source, Taps rows, Taps columns) {
        int width = columns.targets();
        float[] lines = new float[source.height() * width * 3];
        int[] levels = new int[source.width() * 3];
        for (int y = 0; y < source.height(); y++) {
            source.row(y, levels);
            for (int i = 0; i < width * 3; i++) {
                int x = i / 3;
                double sum = 0;
                for (int k = 0; k < columns.count()[x]; k++) {
                    sum += columns.weights()[x * columns.stride() + k]
                            * levels[(columns.first()[x] + k) * 3 + i % 3];
                }
                lines[y * width * 3 + i] = (float) sum;
            }
        }
        float[] values = new float[rows.targets() * width * 3];
        for (int at = 0; at < values.length; at++) {
            int y = at / (width * 3);
            double sum = 0;
            for (int k = 0; k < rows.count()[y]; k++) {
                sum += rows.weights()[y * rows.stride() + k]
                        * lines[(rows.first()[y] + k) * width * 3 + at % (width * 3)];
            }
            values[at] = (float) sum;
        }
        return values;
    }
}
