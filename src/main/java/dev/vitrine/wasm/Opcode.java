package dev.vitrine.wasm;

/**
 * One instruction: its encoding, its operands and results, its immediates. The constants are in one enum for each
 * prefix of a mnemonic ({@code f32x4.add} is {@link F32x4Op#F32X4_ADD}), so that a page only carries the groups
 * its code generator uses.
 */
public sealed interface Opcode permits AtomicOp, CoreOp, F32Op, F32x4Op, F64Op, F64x2Op, I16x8Op, I32Op, I32x4Op,
        I64Op, I64x2Op, I8x16Op, MemoryOp, RelaxedOp, V128Op, VectorMemoryOp {
    String name();

    /** The prefix byte (0 if there is none) times 65536, plus the opcode behind it. */
    int code();

    /** What it takes and leaves. */
    FunctionType type();

    /** Width of its memory access, 0 if it makes none. */
    default int accessBytes() {
        return 0;
    }

    /** Number of lanes its lane immediate chooses among, 0 if it has no such immediate. */
    default int laneCount() {
        return 0;
    }

    /** What follows the opcode in the binary format. */
    default Immediate immediate() {
        if (accessBytes() > 0) {
            return laneCount() > 0 ? Immediate.MEMORY_LANE : Immediate.MEMORY;
        }
        return laneCount() > 0 ? Immediate.LANE : Immediate.NONE;
    }

    /** The name in the text format, such as {@code i32.atomic.rmw8.add_u}; made from the constant's own. */
    default String mnemonic() {
        String name = name();
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                text.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else {
                boolean dotted = start == 0 || name.startsWith("ATOMIC_", start) || name.startsWith("RMW", start);
                text.append(dotted ? '.' : '_');
                start = i + 1;
            }
        }
        return text.toString();
    }
}
