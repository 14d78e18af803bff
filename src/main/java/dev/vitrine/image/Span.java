package dev.vitrine.image;

/**
 * One axis of crop and resize: {@code sourceLength} pixels from {@code sourceStart} are scaled to
 * {@code scaledLength}, and {@code targetLength} of those from {@code scaledStart} are kept. Lengths that may
 * pass 2^31 are doubles.
 */
record Span(int sourceStart, double sourceLength, double scaledLength, double scaledStart, int targetLength) {
    /** Whether nothing is scaled: each target pixel is a source pixel. */
    boolean isWhole() {
        return sourceLength == scaledLength;
    }

    /** All of {@code length} pixels from {@code start}. */
    static Span whole(int start, int length, int target) {
        return new Span(start, length, target, 0, target);
    }

    /**
     * The axis of a picture that {@code crop} leaves, for {@code other} pixels and {@code otherTarget} on the
     * other axis.
     */
    static Span of(Crop crop, int length, int target, int other, int otherTarget) {
        return switch (crop) {
            case NONE -> whole(0, length, target);
            case CENTER -> {
                double fitting = Math.floor((double) other * target / otherTarget);
                int kept = (int) Math.max(1, Math.min(length, fitting));
                yield whole((length - kept) / 2, kept, target);
            }
            case COVER -> {
                // As Teachable Machine writes it: a product just above a whole number is ceiled there too.
                double scale = Math.max((double) target / length, (double) otherTarget / other);
                double scaled = Math.ceil(length * scale);
                yield new Span(0, length, scaled, Math.floor((scaled - target) / 2), target);
            }
        };
    }
}
