package dev.vitrine.wasm;

import static dev.vitrine.wasm.VectorOracle.clamped;
import static dev.vitrine.wasm.VectorOracle.number;
import static dev.vitrine.wasm.VectorOracle.signed;
import static dev.vitrine.wasm.VectorOracle.unsigned;

/** One lane of the integer instructions for {@link VectorOracle}. */
final class IntegerLanes {
    private IntegerLanes() {
    }

    private static long lane(String op, byte[] vector, int bits, int lane) {
        return op.endsWith("_u") ? unsigned(vector, bits, lane) : signed(vector, bits, lane);
    }

    static long unary(String op, int bits, byte[] a, int i, Object[] x) {
        long value = lane(op, a, bits, i);
        int half = bits / 2;
        if (op.startsWith("extend_")) {
            return lane(op, a, half, op.startsWith("extend_low") ? i : i + 128 / bits);
        }
        if (op.startsWith("extadd")) {
            return lane(op, a, half, 2 * i) + lane(op, a, half, 2 * i + 1);
        }
        if (op.contains("trunc")) {
            boolean wide = op.contains("f64x2");
            double number = wide ? i < 2 ? number(a, 64, i) : 0 : number(a, 32, i);
            return clamped((long) number, 32, op.endsWith("_s") || op.endsWith("_s_zero"));
        }
        int shift = x.length > 1 ? (Integer) x[1] & bits - 1 : 0;
        return switch (op) {
            case "abs" -> Math.abs(value);
            case "neg" -> -value;
            case "popcnt" -> Long.bitCount(unsigned(a, bits, i));
            case "shl" -> value << shift;
            case "shr_s", "shr_u" -> op.endsWith("u") ? value >>> shift : value >> shift;
            default -> throw new IllegalArgumentException(op);
        };
    }

    static long binary(String op, int bits, byte[] a, byte[] b, byte[] c, int i) {
        int lanes = 128 / bits;
        long x = lane(op, a, bits, i);
        long y = lane(op, b, bits, i);
        int half = bits / 2;
        if (op.startsWith("narrow")) {
            return clamped(signed(i < lanes / 2 ? a : b, 2 * bits, i % (lanes / 2)), bits, op.endsWith("_s"));
        }
        if (op.startsWith("extmul")) {
            int from = op.startsWith("extmul_low") ? i : i + lanes;
            return lane(op, a, half, from) * lane(op, b, half, from);
        }
        if (op.startsWith("dot_i8x16") && bits == 32) {
            long sum = signed(c, 32, i);
            for (int k = 0; k < 4; k++) {
                sum += signed(a, 8, 4 * i + k) * signed(b, 8, 4 * i + k);
            }
            return sum;
        }
        if (op.startsWith("dot")) {
            return signed(a, half, 2 * i) * signed(b, half, 2 * i)
                    + signed(a, half, 2 * i + 1) * signed(b, half, 2 * i + 1);
        }
        int order = op.endsWith("_u") && bits == 64 ? Long.compareUnsigned(x, y) : Long.compare(x, y);
        return switch (op) {
            case "swizzle" -> unsigned(b, 8, i) < 16 ? a[b[i]] : 0;
            case "eq" -> order == 0 ? -1 : 0;
            case "ne" -> order != 0 ? -1 : 0;
            case "lt_s", "lt_u" -> order < 0 ? -1 : 0;
            case "gt_s", "gt_u" -> order > 0 ? -1 : 0;
            case "le_s", "le_u" -> order <= 0 ? -1 : 0;
            case "ge_s", "ge_u" -> order >= 0 ? -1 : 0;
            case "add" -> x + y;
            case "sub" -> x - y;
            case "mul" -> x * y;
            case "min_s", "min_u" -> Math.min(x, y);
            case "max_s", "max_u" -> Math.max(x, y);
            case "add_sat_s", "add_sat_u" -> clamped(x + y, bits, op.endsWith("s"));
            case "sub_sat_s", "sub_sat_u" -> clamped(x - y, bits, op.endsWith("s"));
            case "avgr_u" -> (x + y + 1) / 2;
            case "q15mulr_sat_s", "q15mulr_s" -> clamped(x * y + 0x4000 >> 15, 16, true);
            default -> throw new IllegalArgumentException(op);
        };
    }
}
