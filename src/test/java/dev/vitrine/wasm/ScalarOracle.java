package dev.vitrine.wasm;

/**
 * What scalar instructions compute, in Java's own arithmetic; null where they trap. Nothing here shares our
 * code.
 */
final class ScalarOracle {
    private ScalarOracle() {
    }

    static Object apply(String mnemonic, Object[] x) {
        String op = mnemonic.substring(4);
        return switch (mnemonic.substring(0, 3)) {
            case "i32" -> x[0] instanceof Integer a ? i32(op, a, x.length > 1 ? (Integer) x[1] : 0)
                    : toI32(op, x[0]);
            case "i64" -> x[0] instanceof Long a ? i64(op, a, x.length > 1 ? (Long) x[1] : 0) : toI64(op,
                    x[0]);
            case "f32" -> x[0] instanceof Float a ? f32(op, a, x.length > 1 ? (Float) x[1] : 0) : toF32(op,
                    x[0]);
            default -> x[0] instanceof Double a ? f64(op, a, x.length > 1 ? (Double) x[1] : 0) : toF64(op,
                    x[0]);
        };
    }

    private static Object i32(String op, int a, int b) {
        return switch (op) {
            case "eqz" -> a == 0 ? 1 : 0;
            case "clz" -> Integer.numberOfLeadingZeros(a);
            case "ctz" -> Integer.numberOfTrailingZeros(a);
            case "popcnt" -> Integer.bitCount(a);
            case "extend8_s" -> (int) (byte) a;
            case "extend16_s" -> (int) (short) a;
            case "rotl" -> Integer.rotateLeft(a, b);
            case "rotr" -> Integer.rotateRight(a, b);
            case "shl" -> a << b;
            case "shr_s" -> a >> b;
            case "shr_u" -> a >>> b;
            case "mul" -> a * b;
            case "div_s" -> b == 0 || a == Integer.MIN_VALUE && b == -1 ? null : (Object) (a / b);
            case "div_u" -> b == 0 ? null : (Object) Integer.divideUnsigned(a, b);
            case "rem_s" -> b == 0 ? null : (Object) (a % b);
            case "rem_u" -> b == 0 ? null : (Object) Integer.remainderUnsigned(a, b);
            case "add", "sub", "and", "or", "xor" -> (int) simple(op, a, b);
            default -> compared(op, Integer.compare(a, b), Integer.compareUnsigned(a, b));
        };
    }

    private static Object i64(String op, long a, long b) {
        return switch (op) {
            case "eqz" -> a == 0 ? 1 : 0;
            case "clz" -> (long) Long.numberOfLeadingZeros(a);
            case "ctz" -> (long) Long.numberOfTrailingZeros(a);
            case "popcnt" -> (long) Long.bitCount(a);
            case "extend8_s" -> (long) (byte) a;
            case "extend16_s" -> (long) (short) a;
            case "extend32_s" -> (long) (int) a;
            case "rotl" -> Long.rotateLeft(a, (int) b);
            case "rotr" -> Long.rotateRight(a, (int) b);
            case "shl" -> a << b;
            case "shr_s" -> a >> b;
            case "shr_u" -> a >>> b;
            case "mul" -> a * b;
            case "div_s" -> b == 0 || a == Long.MIN_VALUE && b == -1 ? null : (Object) (a / b);
            case "div_u" -> b == 0 ? null : (Object) Long.divideUnsigned(a, b);
            case "rem_s" -> b == 0 ? null : (Object) (a % b);
            case "rem_u" -> b == 0 ? null : (Object) Long.remainderUnsigned(a, b);
            case "add", "sub", "and", "or", "xor" -> simple(op, a, b);
            default -> compared(op, Long.compare(a, b), Long.compareUnsigned(a, b));
        };
    }

    private static long simple(String op, long a, long b) {
        return switch (op) {
            case "add" -> a + b;
            case "sub" -> a - b;
            case "and" -> a & b;
            case "or" -> a | b;
            default -> a ^ b;
        };
    }

    private static Object compared(String op, int signed, int unsigned) {
        int order = op.endsWith("_u") ? unsigned : signed;
        return switch (op.substring(0, 2)) {
            case "eq" -> order == 0 ? 1 : 0;
            case "ne" -> order != 0 ? 1 : 0;
            case "lt" -> order < 0 ? 1 : 0;
            case "gt" -> order > 0 ? 1 : 0;
            case "le" -> order <= 0 ? 1 : 0;
            case "ge" -> order >= 0 ? 1 : 0;
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static Object f32(String op, float a, float b) {
        return switch (op) {
            case "add" -> a + b;
            case "sub" -> a - b;
            case "mul" -> a * b;
            case "div" -> a / b;
            case "sqrt" -> (float) Math.sqrt(a);
            case "copysign" -> Math.abs(a) * (Float.floatToRawIntBits(b) < 0 ? -1 : 1);
            default -> f64(op, a, b) instanceof Double value ? (Object) value.floatValue() : f64(op, a, b);
        };
    }

    static Object f64(String op, double a, double b) {
        return switch (op) {
            case "add" -> a + b;
            case "sub" -> a - b;
            case "mul" -> a * b;
            case "div" -> a / b;
            case "min" -> Math.min(a, b);
            case "max" -> Math.max(a, b);
            case "abs" -> Math.abs(a);
            case "neg" -> -a;
            case "ceil" -> Math.ceil(a);
            case "floor" -> Math.floor(a);
            case "trunc" -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case "nearest" -> Math.rint(a);
            case "sqrt" -> Math.sqrt(a);
            case "copysign" -> Math.abs(a) * (Double.doubleToRawLongBits(b) < 0 ? -1 : 1);
            case "eq" -> a == b ? 1 : 0;
            case "ne" -> a != b ? 1 : 0;
            case "lt" -> a < b ? 1 : 0;
            case "gt" -> a > b ? 1 : 0;
            case "le" -> a <= b ? 1 : 0;
            case "ge" -> a >= b ? 1 : 0;
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static Object toI32(String op, Object a) {
        if (op.equals("reinterpret_f32")) {
            return Float.floatToRawIntBits((Float) a);
        }
        if (op.equals("wrap_i64")) {
            return ((Long) a).intValue();
        }
        double value = truncated(((Number) a).doubleValue());
        boolean signed = op.endsWith("_s");
        double least = signed ? Integer.MIN_VALUE : 0;
        double most = signed ? Integer.MAX_VALUE : 4294967295.0;
        boolean inside = value >= least && value <= most;
        if (!inside && !op.startsWith("trunc_sat")) {
            return null;
        }
        return (int) (long) Math.max(least, Math.min(most, value != value ? 0 : value));
    }

    private static Object toI64(String op, Object a) {
        if (op.startsWith("extend_i32")) {
            return op.endsWith("_s") ? (long) (Integer) a : Integer.toUnsignedLong((Integer) a);
        }
        if (op.equals("reinterpret_f64")) {
            return Double.doubleToRawLongBits((Double) a);
        }
        double value = truncated(((Number) a).doubleValue());
        boolean signed = op.endsWith("_s");
        boolean inside = signed ? value >= -0x1p63 && value < 0x1p63 : value >= 0 && value < 0x1p64;
        if (!inside && !op.startsWith("trunc_sat")) {
            return null;
        }
        if (signed || value != value || value <= 0) {
            return signed ? (long) value : 0L;
        }
        return value >= 0x1p64 ? -1L : value < 0x1p63 ? (long) value : (long) (value - 0x1p63)
                + Long.MIN_VALUE;
    }

    private static double truncated(double value) {
        return value < 0 ? Math.ceil(value) : Math.floor(value);
    }

    private static Object toF32(String op, Object a) {
        return switch (op) {
            case "convert_i32_s" -> (float) (int) (Integer) a;
            case "convert_i32_u" -> (float) Integer.toUnsignedLong((Integer) a);
            case "convert_i64_s" -> (float) (long) (Long) a;
            case "convert_i64_u" -> new java.math.BigDecimal(Long.toUnsignedString((Long) a)).floatValue();
            case "demote_f64" -> ((Double) a).floatValue();
            case "reinterpret_i32" -> Float.intBitsToFloat((Integer) a);
            default -> throw new IllegalArgumentException(op);
        };
    }

    private static Object toF64(String op, Object a) {
        return switch (op) {
            case "convert_i32_s" -> (double) (Integer) a;
            case "convert_i32_u" -> (double) Integer.toUnsignedLong((Integer) a);
            case "convert_i64_s" -> (double) (Long) a;
            case "convert_i64_u" -> new java.math.BigDecimal(Long.toUnsignedString((Long) a)).doubleValue();
            case "promote_f32" -> (double) (Float) a;
            case "reinterpret_i64" -> Double.longBitsToDouble((Long) a);
            default -> throw new IllegalArgumentException(op);
        };
    }
}
