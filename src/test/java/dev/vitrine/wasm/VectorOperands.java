package dev.vitrine.wasm;

import java.util.Random;

/** Random operands with many edges; for relaxed instructions, only those on which all machines agree. */
final class VectorOperands {
    private static final long[] EDGES = {0, 1, -1, 0x7F, 0x80, 0x7FFF, 0x8000, 0x7FFFFFFF, 0x80000000L,
        Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] FLOAT_EDGES = {0, -0.0, 1, -1.5, 2.5, 1e30, -1e30, 5e9, Double.NaN,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};

    private VectorOperands() {
    }

    static Object[] of(OpcodeCatalog entry, Random random) {
        FunctionType type = entry.type();
        Object[] operands = new Object[type.paramCount()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = switch (type.param(i)) {
                case I32 -> entry.mnemonic().contains(".sh") ? shift(entry, random) : random.nextInt();
                case I64 -> random.nextLong();
                case F32 -> random.nextFloat();
                case F64 -> random.nextDouble();
                default -> entry.mnemonic().contains("relaxed") ? relaxed(entry.mnemonic(), i, random)
                        : vector(entry.mnemonic(), random);
            };
        }
        return operands;
    }

    /**
     * Less than the lane is wide: GraalWasm 25.0.1 does not reduce a larger count by the width, as it should.
     */
    private static int shift(OpcodeCatalog entry, Random random) {
        return random.nextInt(Integer.parseInt(entry.mnemonic().substring(1, entry.mnemonic().indexOf('x'))));
    }

    private static byte[] vector(String mnemonic, Random random) {
        boolean floats = mnemonic.startsWith("f") && !mnemonic.contains("i32x4") || mnemonic.contains("_f");
        boolean doubles = mnemonic.contains("_f64x2") || mnemonic.startsWith("f64")
                && !mnemonic.contains("f32x4");
        return floats ? floats(doubles, random) : integers(mnemonic, random);
    }

    private static byte[] floats(boolean doubles, Random random) {
        byte[] vector = new byte[16];
        for (int i = 0; i < (doubles ? 2 : 4); i++) {
            boolean edge = random.nextInt(3) == 0;
            double value = edge ? FLOAT_EDGES[random.nextInt(FLOAT_EDGES.length)]
                    : random.nextGaussian() * 1000;
            put(vector, doubles, i, value);
        }
        return vector;
    }

    private static byte[] integers(String mnemonic, Random random) {
        int width = mnemonic.charAt(0) == 'i' ? Integer.parseInt(mnemonic.substring(1,
                mnemonic.indexOf('x'))) : 8;
        int bits = Math.min(width, 8 << random.nextInt(4));
        byte[] vector = new byte[16];
        for (int i = 0; i < 128 / bits; i++) {
            boolean edge = random.nextInt(3) == 0;
            VectorOracle.put(vector, bits, i, edge ? EDGES[random.nextInt(EDGES.length)] : random.nextLong());
        }
        return mnemonic.endsWith("swizzle") && random.nextBoolean() ? small(31, random) : vector;
    }

    /**
     * In range, no NaN, products without rounding, masks of whole lanes, 7 bits for the second of a dot
     * product.
     */
    private static byte[] relaxed(String mnemonic, int operand, Random random) {
        byte[] vector = new byte[16];
        if (mnemonic.contains("swizzle") || mnemonic.contains("dot")) {
            return operand == 1 ? small(mnemonic.contains("dot") ? 127 : 15, random) : integers("i8x16.",
                    random);
        }
        if (mnemonic.contains("laneselect")) {
            random.nextBytes(vector);
            for (int i = 0; operand == 2 && i < 2; i++) {
                VectorOracle.put(vector, 64, i, random.nextBoolean() ? -1 : 0);
            }
            return vector;
        }
        if (mnemonic.contains("q15mulr")) {
            return small(127, random);
        }
        boolean doubles = mnemonic.contains("f64x2");
        for (int i = 0; i < (doubles ? 2 : 4); i++) {
            int least = mnemonic.contains("trunc") ? 0 : -1000;
            put(vector, doubles, i, 1 + least + random.nextInt(2000) / 4 * 4);
        }
        return vector;
    }

    private static byte[] small(int most, Random random) {
        byte[] vector = new byte[16];
        for (int i = 0; i < 16; i++) {
            vector[i] = (byte) random.nextInt(most + 1);
        }
        return vector;
    }

    private static void put(byte[] vector, boolean doubles, int lane, double value) {
        VectorOracle.put(vector, doubles ? 64 : 32, lane,
                doubles ? Double.doubleToRawLongBits(value) : Float.floatToRawIntBits((float) value));
    }
}
