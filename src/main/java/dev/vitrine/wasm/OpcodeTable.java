package dev.vitrine.wasm;

import java.util.HashMap;
import java.util.Map;

/** From encodings back to opcodes; names every group, so nothing but the listing may use it. */
final class OpcodeTable {
    private final Map<Integer, Opcode> byCode = new HashMap<>();

    OpcodeTable() {
        for (Opcode[] group : groups()) {
            for (Opcode opcode : group) {
                byCode.put(opcode.code(), opcode);
            }
        }
    }

    static Opcode[][] groups() {
        return new Opcode[][] {CoreOp.values(), I32Op.values(), I64Op.values(), F32Op.values(), F64Op.values(),
            MemoryOp.values(), VectorMemoryOp.values(), V128Op.values(), I8x16Op.values(), I16x8Op.values(),
            I32x4Op.values(), I64x2Op.values(), F32x4Op.values(), F64x2Op.values(), RelaxedOp.values(),
            AtomicOp.values()};
    }

    Opcode of(int code) {
        return byCode.get(code);
    }
}
