package dev.vitrine.keras.bytes;

import java.nio.charset.StandardCharsets;

/**
 * A read-only window on a file held in memory, little-endian. Every read is checked, because compiled
 * JavaScript does not check array bounds; windows share the array, so a part of an archive costs no copy.
 */
public final class Bytes {
    private final String name;
    private final byte[] data;
    private final int start;
    private final int length;

    private Bytes(String name, byte[] data, int start, int length) {
        this.name = name;
        this.data = data;
        this.start = start;
        this.length = length;
    }

    /**
     * @param name what a person calls the file; it opens every error sentence
     * @param data the whole file; it must not change afterwards
     */
    public static Bytes of(String name, byte[] data) {
        return new Bytes(name, data, 0, data.length);
    }

    public String name() {
        return name;
    }

    /** The number of bytes in this window. */
    public int length() {
        return length;
    }

    /** Whether {@code count} bytes from {@code offsetBytes} lie in this window; never overflows. */
    public boolean holds(int offsetBytes, int count) {
        return offsetBytes >= 0 && count >= 0 && offsetBytes <= length - count;
    }

    /** A window on a part of this one, under the same name. */
    public Bytes slice(int offsetBytes, int count) {
        return slice(name, offsetBytes, count);
    }

    /** A window on a part of this one, under its own name. */
    public Bytes slice(String partName, int offsetBytes, int count) {
        check(offsetBytes, count);
        return new Bytes(partName, data, start + offsetBytes, count);
    }

    public int u8(int at) {
        check(at, 1);
        return data[start + at] & 0xff;
    }

    public int u16(int at) {
        check(at, 2);
        int i = start + at;
        return data[i] & 0xff | (data[i + 1] & 0xff) << 8;
    }

    public int i32(int at) {
        check(at, 4);
        int i = start + at;
        return data[i] & 0xff | (data[i + 1] & 0xff) << 8 | (data[i + 2] & 0xff) << 16 | data[i + 3] << 24;
    }

    public void copyTo(int at, byte[] target, int targetOffset, int count) {
        check(at, count);
        if (targetOffset < 0 || targetOffset > target.length - count) {
            throw new IllegalArgumentException("no room for " + count + " bytes at " + targetOffset);
        }
        System.arraycopy(data, start + at, target, targetOffset, count);
    }

    public byte[] toArray() {
        byte[] copy = new byte[length];
        System.arraycopy(data, start, copy, 0, length);
        return copy;
    }

    /** The shared array, for loops that have checked their range with {@link #holds}. */
    public byte[] array() {
        return data;
    }

    /** Where this window starts in {@link #array}. */
    public int arrayOffset() {
        return start;
    }

    /** UTF-8 text; what is not UTF-8 becomes replacement characters. */
    public String utf8(int at, int count) {
        check(at, count);
        return new String(data, start + at, count, StandardCharsets.UTF_8);
    }

    /** The whole window as UTF-8 text. */
    public String utf8() {
        return utf8(0, length);
    }

    private void check(int at, int count) {
        if (!holds(at, count)) {
            throw new BytesException(name, at, count, length);
        }
    }
}
