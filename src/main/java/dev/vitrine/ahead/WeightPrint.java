package dev.vitrine.ahead;

import dev.vitrine.format.ModelSource;

/**
 * Tells weights apart that have the same shapes: a sum over bytes of their files, few of them, since training moves all.
 * It is no proof against forgery.
 */
final class WeightPrint {
    private static final int APART_BYTES = 509;
    private int sum;
    private int untilNext;

    /** The same consumer, whose bytes are counted in. */
    ModelSource.Consumer through(ModelSource.Consumer consumer) {
        return new ModelSource.Consumer() {
            @Override
            public void begin(ModelSource.Facts facts) {
                consumer.begin(facts);
            }

            @Override
            public void accept(byte[] chunk, int offset, int length) {
                add(chunk, offset, length);
                consumer.accept(chunk, offset, length);
            }

            @Override
            public void take(byte[] bytes) {
                add(bytes, 0, bytes.length);
                consumer.take(bytes);
            }
        };
    }

    /** Counts in a whole file, after those before it. */
    void add(byte[] file) {
        add(file, 0, file.length);
    }

    private void add(byte[] bytes, int offset, int length) {
        int at = untilNext;
        while (at < length) {
            sum = sum * 31 + bytes[offset + at];
            at += APART_BYTES;
        }
        untilNext = at - length;
    }

    int sum() {
        return sum;
    }
}
