package dev.vitrine.convert;

import dev.vitrine.tensor.Shape;

/**
 * Float32 numbers as the bytes of an encoding. Codes are those of the official converter: one range a weight, moved so
 * that zero is a code where it is in the range; {@code code = round((x - min) / scale)}, ties to even. As numpy does,
 * the range is computed in double precision and the codes in single.
 */
final class WeightPacker {
    private static final String FLOAT = "float32";

    private WeightPacker() {
    }

    /** @param layer what the error is reported under */
    static PackedWeight pack(String name, String layer, Shape shape, float[] values, Encoding encoding) {
        return switch (encoding) {
            case FLOAT32 -> new PackedWeight(name, layer, shape, FLOAT, encoding, 0, 1, float32(values), 0);
            case FLOAT16 -> float16(name, layer, shape, values);
            case UINT8, UINT16 -> codes(name, layer, shape, values, encoding);
        };
    }

    static PackedWeight pack(String name, String layer, Shape shape, int[] values) {
        byte[] bytes = new byte[values.length * 4];
        for (int i = 0; i < values.length; i++) {
            put(bytes, i * 4, values[i], 4);
        }
        return new PackedWeight(name, layer, shape, "int32", Encoding.FLOAT32, 0, 1, bytes, 0);
    }

    private static byte[] float32(float[] values) {
        byte[] bytes = new byte[values.length * 4];
        for (int i = 0; i < values.length; i++) {
            put(bytes, i * 4, Float.floatToRawIntBits(values[i]), 4);
        }
        return bytes;
    }

    private static PackedWeight float16(String name, String layer, Shape shape, float[] values) {
        byte[] bytes = new byte[values.length * 2];
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            int half = HalfFloat.bits(values[i]);
            put(bytes, i * 2, half, 2);
            double error = Math.abs((double) HalfFloat.value(half) - values[i]);
            // A number too large for 16 bits becomes infinite; NaN stays what it was.
            worst = error > worst ? error : worst;
        }
        return new PackedWeight(name, layer, shape, FLOAT, Encoding.FLOAT16, 0, 1, bytes, worst);
    }

    private static PackedWeight codes(String name, String layer, Shape shape, float[] values, Encoding encoding) {
        int size = encoding.bytes();
        byte[] bytes = new byte[values.length * size];
        double low = values.length == 0 ? 0 : values[0];
        double high = low;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        if (low == high || !Double.isFinite(high - low)) {
            return low == high ? new PackedWeight(name, layer, shape, FLOAT, encoding, low, 1, bytes, 0)
                    : pack(name, layer, shape, values, Encoding.FLOAT32);
        }
        int most = encoding == Encoding.UINT8 ? 255 : 65_535;
        double scale = (high - low) / most;
        double min = low;
        double max = high;
        if (low <= 0 && high >= 0) {
            min = -Math.rint((0 - low) / scale) * scale;
            max = most * scale + min;
        }
        double worst = 0;
        for (int i = 0; i < values.length; i++) {
            float clipped = Math.min(Math.max(values[i], (float) min), (float) max);
            int code = (int) Math.rint((clipped - (float) min) / (float) scale);
            code = Math.max(0, Math.min(most, code));
            put(bytes, i * size, code, size);
            worst = Math.max(worst, Math.abs((float) (code * scale + min) - (double) values[i]));
        }
        return new PackedWeight(name, layer, shape, FLOAT, encoding, min, scale, bytes, worst);
    }

    private static void put(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }
}
