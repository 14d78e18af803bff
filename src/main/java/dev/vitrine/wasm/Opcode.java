package dev.vitrine.wasm;

/**
 * How an instruction is packed into an int: its encoding, what it takes and leaves, the width of its memory
 * access, the lanes its immediate chooses among. The constants are in one class for each prefix of a mnemonic
 * ({@code f32x4.add} is {@link F32x4Op#F32X4_ADD}). They are ints, not objects, so that a page carries those
 * that its code generator names and no other; bit 30 marks them, so that another int is refused.
 */
final class Opcode {
    // bits 0 to 8: code; 9 and 10: prefix; 12 to 23: Signature; 24 to 26: access; 27 to 29: lanes; 30: mark
    private static final int MARK = 1 << 30;

    static final int PLAIN = MARK;
    static final int MISC = MARK | 1 << 9;
    static final int VECTOR = MARK | 2 << 9;
    static final int ATOMIC = MARK | 3 << 9;

    static final int BYTES1 = 1 << 24;
    static final int BYTES2 = 2 << 24;
    static final int BYTES4 = 3 << 24;
    static final int BYTES8 = 4 << 24;
    static final int BYTES16 = 5 << 24;

    static final int LANES2 = 1 << 27;
    static final int LANES4 = 2 << 27;
    static final int LANES8 = 3 << 27;
    static final int LANES16 = 4 << 27;

    private Opcode() {
    }

    static boolean isMarked(int opcode) {
        return (opcode & 3 << 30) == MARK;
    }

    /** The byte before the code, 0 if there is none. */
    static int prefix(int opcode) {
        int prefix = opcode >> 9 & 3;
        return prefix == 0 ? 0 : 0xFB + prefix;
    }

    static int code(int opcode) {
        return opcode & 0x1FF;
    }

    /** As much of an opcode as the binary format has. */
    static int of(int prefix, int code) {
        return MARK | (prefix == 0 ? 0 : prefix - 0xFB << 9) | code;
    }

    /** Width of the memory access, 0 if there is none. */
    static int accessBytes(int opcode) {
        return 1 << (opcode >> 24 & 7) >> 1;
    }

    /** Number of lanes the lane immediate chooses among, 0 if it has none. */
    static int laneCount(int opcode) {
        int log = opcode >> 27 & 7;
        return log == 0 ? 0 : 1 << log;
    }

    /** The type of an operand, counted from the top of the stack; null beyond the last. */
    static ValueType operand(int opcode, int fromTop) {
        return fromTop > 2 ? null : type(opcode, 15 + 3 * fromTop);
    }

    /** What it takes, top of the stack last. */
    static ValueType[] operands(int opcode) {
        int count = 0;
        while (operand(opcode, count) != null) {
            count++;
        }
        ValueType[] operands = new ValueType[count];
        for (int i = 0; i < count; i++) {
            operands[i] = operand(opcode, count - 1 - i);
        }
        return operands;
    }

    /** What it leaves, null for nothing. */
    static ValueType result(int opcode) {
        return type(opcode, 12);
    }

    private static ValueType type(int opcode, int shift) {
        return switch (opcode >> shift & 7) {
            case 1 -> ValueType.I32;
            case 2 -> ValueType.I64;
            case 3 -> ValueType.F32;
            case 4 -> ValueType.F64;
            case 5 -> ValueType.V128;
            default -> null;
        };
    }
}
