package dev.vitrine.wasm;

import static java.lang.Math.max;
import static java.lang.Math.min;

/**
 * What vector instructions compute, in plain Java and read off the mnemonic: a vector is sixteen bytes, a
 * lane a long or a double. Relaxed instructions are taken for the strict ones they may equal. Nothing here
 * shares our code.
 */
final class VectorOracle {
    private VectorOracle() {
    }

    /** @param x operands: byte[16], Integer, Long, Float or Double; lane immediates are {@code lane} */
    static Object apply(String mnemonic, Object[] x, int lane) {
        int dot = mnemonic.indexOf('.');
        String shape = mnemonic.substring(0, dot);
        String op = mnemonic.substring(dot + 1).replace("relaxed_", "");
        byte[] a = x[0] instanceof byte[] vector ? vector : null;
        byte[] b = x.length > 1 && x[1] instanceof byte[] vector ? vector : null;
        byte[] c = x.length > 2 ? (byte[]) x[2] : null;
        if (shape.equals("v128")) {
            return bitwise(op, a, b, c);
        }
        char kind = shape.charAt(0);
        int bits = Integer.parseInt(shape.substring(1, shape.indexOf('x')));
        if (op.equals("laneselect")) {
            return bitwise("bitselect", a, b, c);
        }
        if (op.equals("splat")) {
            byte[] result = new byte[16];
            for (int i = 0; i < 128 / bits; i++) {
                put(result, bits, i, raw(x[0]));
            }
            return result;
        }
        if (op.startsWith("extract_lane")) {
            long value = op.endsWith("_u") ? unsigned(a, bits, lane) : signed(a, bits, lane);
            return kind == 'i' ? bits == 64 ? (Object) value : (Object) (int) value
                    : bits == 32 ? (Object) Float.intBitsToFloat((int) value)
                    : (Object) Double.longBitsToDouble(value);
        }
        if (op.equals("replace_lane")) {
            byte[] result = a.clone();
            put(result, bits, lane, raw(x[1]));
            return result;
        }
        return kind == 'f' ? floats(op, bits, a, b, c) : integers(op, bits, a, b, c, x);
    }

    private static Object bitwise(String op, byte[] a, byte[] b, byte[] c) {
        byte[] result = new byte[16];
        int any = 0;
        for (int i = 0; i < 16; i++) {
            any |= a[i];
            result[i] = (byte) switch (op) {
                case "not" -> ~a[i];
                case "and" -> a[i] & b[i];
                case "andnot" -> a[i] & ~b[i];
                case "or" -> a[i] | b[i];
                case "xor" -> a[i] ^ b[i];
                case "bitselect" -> a[i] & c[i] | b[i] & ~c[i];
                default -> 0;
            };
        }
        return op.equals("any_true") ? (Object) (any != 0 ? 1 : 0) : result;
    }

    private static Object integers(String op, int bits, byte[] a, byte[] b, byte[] c, Object[] x) {
        int lanes = 128 / bits;
        byte[] result = new byte[16];
        long mask = 0;
        boolean all = true;
        for (int i = 0; i < lanes; i++) {
            mask |= (signed(a, bits, i) < 0 ? 1L : 0) << i;
            all &= signed(a, bits, i) != 0;
        }
        if (op.equals("bitmask") || op.equals("all_true")) {
            return op.equals("bitmask") ? (int) mask : all ? 1 : 0;
        }
        for (int i = 0; i < lanes; i++) {
            long value = b == null ? IntegerLanes.unary(op, bits, a, i, x) : IntegerLanes.binary(op, bits, a,
                    b, c, i);
            put(result, bits, i, value);
        }
        return result;
    }

    private static byte[] floats(String op, int bits, byte[] a, byte[] b, byte[] c) {
        byte[] result = new byte[16];
        for (int i = 0; i < 128 / bits; i++) {
            double x = op.contains("_i32x4") ? 0 : op.equals("promote_low_f32x4") ? number(a, 32, i)
                    : op.equals("demote_f64x2_zero") ? i < 2 ? number(a, 64, i) : 0 : number(a, bits, i);
            double y = b == null ? 0 : number(b, bits, i);
            boolean comparison = op.length() == 2;
            double value = switch (op) {
                case "pmin" -> y < x ? y : x;
                case "pmax" -> x < y ? y : x;
                case "madd" -> x * y + number(c, bits, i);
                case "nmadd" -> number(c, bits, i) - x * y;
                case "convert_i32x4_s", "convert_low_i32x4_s" -> signed(a, 32, i);
                case "convert_i32x4_u", "convert_low_i32x4_u" -> unsigned(a, 32, i);
                case "promote_low_f32x4", "demote_f64x2_zero" -> x;
                default -> ((Number) ScalarOracle.f64(op, x, y)).doubleValue();
            };
            if (comparison) {
                put(result, bits, i, value == 1 ? -1 : 0);
            } else {
                put(result, bits, i, bits == 32 ? Float.floatToRawIntBits((float) value)
                        : Double.doubleToRawLongBits(value));
            }
        }
        return result;
    }

    static double number(byte[] vector, int bits, int lane) {
        long raw = signed(vector, bits, lane);
        return bits == 32 ? Float.intBitsToFloat((int) raw) : Double.longBitsToDouble(raw);
    }

    static long signed(byte[] vector, int bits, int lane) {
        return unsigned(vector, bits, lane) << 64 - bits >> 64 - bits;
    }

    static long unsigned(byte[] vector, int bits, int lane) {
        long value = 0;
        for (int i = bits / 8 - 1; i >= 0; i--) {
            value = value << 8 | vector[lane * bits / 8 + i] & 0xFF;
        }
        return value;
    }

    static void put(byte[] vector, int bits, int lane, long value) {
        for (int i = 0; i < bits / 8; i++) {
            vector[lane * bits / 8 + i] = (byte) (value >> 8 * i);
        }
    }

    private static long raw(Object scalar) {
        if (scalar instanceof Float value) {
            return Float.floatToRawIntBits(value);
        }
        return scalar instanceof Double value ? Double.doubleToRawLongBits(value)
                : ((Number) scalar).longValue();
    }

    static long clamped(long value, int bits, boolean signed) {
        long least = signed ? -1L << bits - 1 : 0;
        long most = signed ? (1L << bits - 1) - 1 : (1L << bits) - 1;
        return max(least, min(most, value));
    }
}
