package dev.vitrine.ahead;

import java.util.Arrays;

/** Numbers and names as few bytes, which {@link TableReader} reads with little code. */
final class TableWriter {
    private byte[] bytes = new byte[256];
    private int size;

    /** Seven bits a byte, the lowest first; the last byte has no eighth. @param value not negative */
    void number(int value) {
        int rest = value;
        while (rest > 0x7F) {
            add(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        add(rest);
    }

    /** One number or none: 0 stands for none. @param value -1 for none */
    void perhaps(int value) {
        number(value + 1);
    }

    void numbers(int... values) {
        for (int value : values) {
            number(value);
        }
    }

    /** The number of UTF-16 units, then each. */
    void text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
    }

    /** The 64 bits, the lowest byte first. */
    void real(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            add((int) (bits >>> shift));
        }
    }

    private void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
