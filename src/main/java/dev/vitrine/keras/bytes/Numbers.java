package dev.vitrine.keras.bytes;

/**
 * Stored numbers as {@code float} or {@code int}. A number that a float cannot hold is rounded to the
 * nearest, as numpy's {@code astype(float32)} does; one that an int cannot hold is an error.
 */
public final class Numbers {
    private Numbers() {
    }

    /**
     * @param data at least {@code count} elements, one after the other
     * @throws BytesException if there are fewer
     */
    public static float[] floats(Bytes data, ElementType type, boolean bigEndian, int count) {
        int size = checkedSize(data, type, count);
        float[] result = new float[count];
        byte[] array = data.array();
        int at = data.arrayOffset();
        if (type == ElementType.FLOAT32 && !bigEndian) {
            for (int i = 0; i < count; i++, at += 4) {
                result[i] = Float.intBitsToFloat(array[at] & 0xff | (array[at + 1] & 0xff) << 8
                        | (array[at + 2] & 0xff) << 16 | array[at + 3] << 24);
            }
            return result;
        }
        for (int i = 0; i < count; i++, at += size) {
            result[i] = oneFloat(low(array, at, size, bigEndian), high(array, at, size, bigEndian), type);
        }
        return result;
    }

    /**
     * @throws BytesException if there are too few bytes, or a number is not whole or beyond 32 bits
     */
    public static int[] ints(Bytes data, ElementType type, boolean bigEndian, int count) {
        int size = checkedSize(data, type, count);
        if (type.isFloat()) {
            throw new BytesException(data.name(), "whole numbers were expected, but it holds "
                    + type.numpyName());
        }
        int[] result = new int[count];
        byte[] array = data.array();
        int at = data.arrayOffset();
        for (int i = 0; i < count; i++, at += size) {
            int low = low(array, at, size, bigEndian);
            int high = high(array, at, size, bigEndian);
            result[i] = narrow(low, type);
            boolean fits = switch (type) {
                case INT64 -> high == low >> 31;
                case UINT64 -> high == 0 && low >= 0;
                case UINT32 -> low >= 0;
                default -> true;
            };
            if (!fits) {
                throw new BytesException(data.name(), "element " + i + " is too large for a whole number of"
                        + " 32 bits");
            }
        }
        return result;
    }

    private static int checkedSize(Bytes data, ElementType type, int count) {
        int size = type.sizeBytes();
        if (size == 0) {
            throw new BytesException(data.name(), "numbers were expected, but it holds text");
        }
        if (count < 0 || (double) count * size > data.length()) {
            throw new BytesException(data.name(), 0, count < 0 ? count : count * size, data.length());
        }
        return size;
    }

    private static float oneFloat(int low, int high, ElementType type) {
        return switch (type) {
            case FLOAT16 -> half(low);
            case BFLOAT16 -> Float.intBitsToFloat(low << 16);
            case FLOAT32 -> Float.intBitsToFloat(low);
            case FLOAT64 -> (float) Double.longBitsToDouble((long) high << 32 | low & 0xffffffffL);
            case UINT32 -> (float) unsigned(low);
            case INT64 -> (float) ((long) high << 32 | low & 0xffffffffL);
            case UINT64 -> (float) (unsigned(high) * 4294967296.0 + unsigned(low));
            default -> narrow(low, type);
        };
    }

    private static int narrow(int low, ElementType type) {
        return switch (type) {
            case INT8 -> (byte) low;
            case UINT8 -> low & 0xff;
            case BOOL -> (low & 0xff) == 0 ? 0 : 1;
            case INT16 -> (short) low;
            case UINT16 -> low & 0xffff;
            default -> low;
        };
    }

    private static double unsigned(int bits) {
        return bits < 0 ? bits + 4294967296.0 : bits;
    }

    /** IEEE 754 binary16: 1 sign bit, 5 exponent bits of bias 15, 10 fraction bits. */
    private static float half(int bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0) {
            float magnitude = fraction * 5.9604645e-8f;
            return sign == 0 ? magnitude : -magnitude;
        }
        int widened = exponent == 31 ? 0xff : exponent + 112;
        return Float.intBitsToFloat(sign | widened << 23 | fraction << 13);
    }

    private static int low(byte[] array, int at, int size, boolean bigEndian) {
        int bits = 0;
        int used = size < 4 ? size : 4;
        for (int i = 0; i < used; i++) {
            bits |= (array[bigEndian ? at + size - 1 - i : at + i] & 0xff) << 8 * i;
        }
        return bits;
    }

    private static int high(byte[] array, int at, int size, boolean bigEndian) {
        int bits = 0;
        for (int i = 4; i < size; i++) {
            bits |= (array[bigEndian ? at + size - 1 - i : at + i] & 0xff) << 8 * (i - 4);
        }
        return bits;
    }
}
