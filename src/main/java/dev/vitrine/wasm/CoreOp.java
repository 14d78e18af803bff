package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.ATOMIC;
import static dev.vitrine.wasm.Opcode.MISC;
import static dev.vitrine.wasm.Opcode.PLAIN;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.III_;
import static dev.vitrine.wasm.Signature.I_;
import static dev.vitrine.wasm.Signature.I_I;
import static dev.vitrine.wasm.Signature.NOTHING;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature._D;
import static dev.vitrine.wasm.Signature._F;
import static dev.vitrine.wasm.Signature._I;
import static dev.vitrine.wasm.Signature._L;
import static dev.vitrine.wasm.Signature._V;

/**
 * The instructions that {@link CodeBuilder} has a method of its own for, because their immediates or their
 * types depend on where they stand. Source: WebAssembly Core 2.0, section 5.4.
 */
final class CoreOp {
    // 5.4.1 control; the types that depend on labels and functions are checked by OperandStack
    static final int UNREACHABLE = PLAIN | NOTHING | 0x00;
    static final int NOP = PLAIN | NOTHING | 0x01;
    static final int BLOCK = PLAIN | NOTHING | 0x02;
    static final int LOOP = PLAIN | NOTHING | 0x03;
    static final int IF = PLAIN | I_ | 0x04;
    static final int ELSE = PLAIN | NOTHING | 0x05;
    static final int END = PLAIN | NOTHING | 0x0B;
    static final int BR = PLAIN | NOTHING | 0x0C;
    static final int BR_IF = PLAIN | I_ | 0x0D;
    static final int BR_TABLE = PLAIN | I_ | 0x0E;
    static final int RETURN = PLAIN | NOTHING | 0x0F;
    static final int CALL = PLAIN | NOTHING | 0x10;
    static final int CALL_INDIRECT = PLAIN | I_ | 0x11;

    // 5.4.3 parametric
    static final int DROP = PLAIN | NOTHING | 0x1A;
    static final int SELECT = PLAIN | I_ | 0x1B;

    // 5.4.4 variable
    static final int LOCAL_GET = PLAIN | NOTHING | 0x20;
    static final int LOCAL_SET = PLAIN | NOTHING | 0x21;
    static final int LOCAL_TEE = PLAIN | NOTHING | 0x22;
    static final int GLOBAL_GET = PLAIN | NOTHING | 0x23;
    static final int GLOBAL_SET = PLAIN | NOTHING | 0x24;

    // 5.4.6 memory as a whole
    static final int MEMORY_SIZE = PLAIN | _I | 0x3F;
    static final int MEMORY_GROW = PLAIN | I_I | 0x40;
    static final int MEMORY_INIT = MISC | III_ | 0x08;
    static final int DATA_DROP = MISC | NOTHING | 0x09;
    static final int MEMORY_COPY = MISC | III_ | 0x0A;
    static final int MEMORY_FILL = MISC | III_ | 0x0B;

    // 5.4.7 numeric and 5.4.8 vector, those with constants
    static final int I32_CONST = PLAIN | _I | 0x41;
    static final int I64_CONST = PLAIN | _L | 0x42;
    static final int F32_CONST = PLAIN | _F | 0x43;
    static final int F64_CONST = PLAIN | _D | 0x44;
    static final int V128_CONST = VECTOR | _V | 0x0C;
    static final int I8X16_SHUFFLE = VECTOR | VV_V | 0x0D;

    // threads proposal
    static final int ATOMIC_FENCE = ATOMIC | NOTHING | 0x03;

    private CoreOp() {
    }
}
