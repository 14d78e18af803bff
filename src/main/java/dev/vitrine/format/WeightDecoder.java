package dev.vitrine.format;

import dev.vitrine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes the stream of all weight files as it arrives, in pieces of any size. Memory grows with the bytes
 * received, not with the sizes that a manifest claims. It knows no files: {@link ModelLoader} says which one
 * is too short.
 */
public final class WeightDecoder {
    /** A tensor starts with at most this many elements, and grows as its bytes come. */
    private static final int FIRST_CAPACITY = 1 << 22;

    private final List<WeightEntry> entries;
    private final ElementDecoder elements = new ElementDecoder();
    private final Weights weights = new Weights();

    private int next;
    private WeightEntry entry;
    private float[] values;
    private int decodedCount;
    private int bufferedBytes;
    private int skipBytes;
    private int stringsLeft;
    private double receivedBytes;
    private double surplusBytes;

    public WeightDecoder(WeightManifest manifest) {
        entries = manifest.entries();
        advance();
    }

    /**
     * The next bytes of the stream; they are not kept.
     *
     * @throws ModelFormatException if a string in the stream has no possible length
     */
    public void accept(byte[] chunk, int offset, int length) {
        accept(chunk, offset, length, false);
    }

    /** The same, with an array that is given away: weights may be views of it. */
    void take(byte[] chunk) {
        accept(chunk, 0, chunk.length, true);
    }

    private void accept(byte[] chunk, int offset, int length, boolean given) {
        if (offset < 0 || length < 0 || length > chunk.length - offset) {
            throw new IllegalArgumentException(length + " bytes at " + offset + " of " + chunk.length);
        }
        receivedBytes += length;
        int at = offset;
        int end = offset + length;
        while (at < end) {
            if (entry == null) {
                surplusBytes += end - at;
                return;
            }
            at += skipBytes > 0 ? skip(end - at) : given && isWhole(end - at) ? view(chunk, at)
                    : buffer(chunk, at, end - at);
        }
    }

    public double receivedBytes() {
        return receivedBytes;
    }

    /** Bytes after the last weight. */
    public double surplusBytes() {
        return surplusBytes;
    }

    /** Whether every weight has all its bytes. */
    public boolean isComplete() {
        return entry == null;
    }

    /**
     * All weights.
     *
     * @throws ModelFormatException if the stream ended early or went on after the last weight
     */
    public Weights finish() {
        if (entry != null) {
            throw new ModelFormatException("weights-truncated", "The weights end inside " + entry.name()
                    + " of shape " + entry.shape() + ", after " + text(receivedBytes) + " bytes.",
                    entry.name(), text(receivedBytes));
        }
        if (surplusBytes > 0) {
            throw new ModelFormatException("weights-too-long", "After the last weight " + text(surplusBytes)
                    + " bytes are left over.", text(surplusBytes));
        }
        return weights;
    }

    static String text(double bytes) {
        return bytes <= Integer.MAX_VALUE ? Integer.toString((int) bytes) : "more than 2147483647";
    }

    private int skip(int available) {
        int count = Math.min(skipBytes, available);
        skipBytes -= count;
        if (skipBytes == 0 && stringsLeft == 0) {
            advance();
        }
        return count;
    }

    // Whether all of the current weight is there, as it will be used.
    private boolean isWhole(int available) {
        return entry.type() == WeightType.FLOAT32 && entry.quantization() == null && decodedCount == 0
                && bufferedBytes == 0 && available >= entry.byteLength();
    }

    private int view(byte[] chunk, int at) {
        int length = entry.byteLength();
        values = FloatBytes.view(chunk, at, entry.shape().elementCount());
        store();
        advance();
        return length;
    }

    private int buffer(byte[] chunk, int at, int available) {
        boolean string = entry.type() == WeightType.STRING;
        int wanted = string ? 4 : Math.min(ElementDecoder.BUFFER_BYTES, roomCount() * entry.elementBytes());
        int count = Math.min(wanted - bufferedBytes, available);
        System.arraycopy(chunk, at, elements.bytes, bufferedBytes, count);
        bufferedBytes += count;
        if (bufferedBytes == wanted) {
            bufferedBytes = 0;
            if (string) {
                stringLength();
            } else {
                decode(wanted / entry.elementBytes());
            }
        }
        return count;
    }

    private void stringLength() {
        byte[] bytes = elements.bytes;
        skipBytes = bytes[0] & 0xFF | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | bytes[3] << 24;
        if (skipBytes < 0) {
            throw new ModelFormatException("weights-truncated", "The weight " + entry.name()
                    + " holds a string of more than 2147483647 bytes: its file is damaged.", entry.name());
        }
        stringsLeft--;
        if (skipBytes == 0 && stringsLeft == 0) {
            advance();
        }
    }

    /** How many elements the array of the current tensor can still take; it grows if there are none. */
    private int roomCount() {
        if (values == null) {
            values = new float[Math.min(entry.shape().elementCount(), FIRST_CAPACITY)];
        } else if (decodedCount == values.length) {
            int whole = entry.shape().elementCount();
            values = Arrays.copyOf(values, whole / 2 < values.length ? whole : values.length * 2);
        }
        return values.length - decodedCount;
    }

    private void decode(int count) {
        elements.decode(entry.type(), entry.quantization(), count, values, decodedCount);
        decodedCount += count;
        if (decodedCount == entry.shape().elementCount()) {
            store();
            advance();
        }
    }

    private void store() {
        weights.add(entry.name(), new Tensor(entry.shape(), values), elements.takeRounded());
        values = null;
    }

    /** Goes to the next entry that has bytes. */
    private void advance() {
        entry = null;
        while (entry == null && next < entries.size()) {
            entry = entries.get(next++);
            int elementCount = entry.shape().elementCount();
            decodedCount = 0;
            skipBytes = 0;
            stringsLeft = entry.type() == WeightType.STRING ? elementCount : 0;
            if (entry.isDecoded()) {
                if (elementCount == 0) {
                    values = new float[0];
                    store();
                }
            } else {
                if (!entry.ofOptimizer()) {
                    weights.addUnsupported(entry.name(), entry.type());
                }
                skipBytes = stringsLeft > 0 ? 0 : entry.byteLength();
            }
            if (elementCount == 0) {
                entry = null;
            }
        }
    }
}
