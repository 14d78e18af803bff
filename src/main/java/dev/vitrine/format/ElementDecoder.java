package dev.vitrine.format;

/**
 * Turns stored little-endian elements other than plain floats into floats, from a buffer of its own. It knows no
 * tensors.
 *
 * <p>Formulas as TF.js computes them: {@code code * scale + min} in double precision, then rounded
 * to float32; for int32 rounded half up. Half precision is IEEE 754 binary16.
 */
final class ElementDecoder {
    /** A multiple of every element's size. */
    static final int BUFFER_BYTES = 1 << 16;

    /** The largest whole number below which every other is a float32. */
    private static final int EXACT_FLOATS = 1 << 24;

    final byte[] bytes = new byte[BUFFER_BYTES];
    private boolean rounded;

    /** Whether any int32 decoded since the last call did not fit a float32. */
    boolean takeRounded() {
        boolean was = rounded;
        rounded = false;
        return was;
    }

    /** Decodes the first {@code count} elements of the buffer to {@code out[at..]}. */
    void decode(WeightType type, Quantization quantization, int count, float[] out, int at) {
        if (quantization == null) {
            if (type == WeightType.INT32) {
                ints(count, out, at);
            } else {
                bools(count, out, at);
            }
            return;
        }
        boolean whole = type == WeightType.INT32;
        switch (quantization.encoding()) {
            case UINT8 -> codes8(quantization, whole, count, out, at);
            case UINT16 -> codes16(quantization, whole, count, out, at);
            case FLOAT16 -> halves(count, out, at);
        }
    }

    private void ints(int count, float[] out, int at) {
        for (int i = 0; i < count; i++) {
            int value = bytes[4 * i] & 0xFF | (bytes[4 * i + 1] & 0xFF) << 8 | (bytes[4 * i + 2] & 0xFF) << 16
                    | bytes[4 * i + 3] << 24;
            out[at + i] = value;
            rounded |= (value > EXACT_FLOATS || value < -EXACT_FLOATS) && out[at + i] != (double) value;
        }
    }

    private void bools(int count, float[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] = bytes[i] == 0 ? 0 : 1;
        }
    }

    private void codes8(Quantization quantization, boolean whole, int count, float[] out, int at) {
        double scale = quantization.scale();
        double min = quantization.min();
        for (int i = 0; i < count; i++) {
            double value = (bytes[i] & 0xFF) * scale + min;
            out[at + i] = (float) (whole ? Math.floor(value + 0.5) : value);
        }
    }

    private void codes16(Quantization quantization, boolean whole, int count, float[] out, int at) {
        double scale = quantization.scale();
        double min = quantization.min();
        for (int i = 0; i < count; i++) {
            int code = bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8;
            double value = code * scale + min;
            out[at + i] = (float) (whole ? Math.floor(value + 0.5) : value);
        }
    }

    private void halves(int count, float[] out, int at) {
        for (int i = 0; i < count; i++) {
            out[at + i] = half(bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8);
        }
    }

    /** The value of the IEEE 754 binary16 number with these 16 bits. */
    static float half(int bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        double magnitude;
        if (exponent == 31) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            magnitude = fraction / 16777216.0;
        } else {
            magnitude = (1024 + fraction) / 33554432.0 * (1 << exponent);
        }
        return (float) (bits >= 0x8000 ? -magnitude : magnitude);
    }
}
