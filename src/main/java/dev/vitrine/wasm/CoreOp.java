package dev.vitrine.wasm;

import static dev.vitrine.wasm.Immediate.BITS128;
import static dev.vitrine.wasm.Immediate.BLOCK_TYPE;
import static dev.vitrine.wasm.Immediate.FLOAT32;
import static dev.vitrine.wasm.Immediate.FLOAT64;
import static dev.vitrine.wasm.Immediate.FUNCTION;
import static dev.vitrine.wasm.Immediate.GLOBAL;
import static dev.vitrine.wasm.Immediate.INT32;
import static dev.vitrine.wasm.Immediate.INT64;
import static dev.vitrine.wasm.Immediate.LABEL;
import static dev.vitrine.wasm.Immediate.LABEL_TABLE;
import static dev.vitrine.wasm.Immediate.LANES16;
import static dev.vitrine.wasm.Immediate.LOCAL;
import static dev.vitrine.wasm.Immediate.NONE;
import static dev.vitrine.wasm.Immediate.SEGMENT;
import static dev.vitrine.wasm.Immediate.SEGMENT_AND_ZERO;
import static dev.vitrine.wasm.Immediate.TWO_ZEROS;
import static dev.vitrine.wasm.Immediate.TYPE_AND_TABLE;
import static dev.vitrine.wasm.Immediate.ZERO;

/**
 * The instructions that {@link CodeBuilder} has a method of its own for, because their immediates or their types
 * depend on where they stand. Not for {@link CodeBuilder#op}. Source: WebAssembly Core 2.0, section 5.4.
 */
enum CoreOp implements Opcode {
    // 5.4.1 control; the types that depend on labels and functions are checked by OperandStack
    UNREACHABLE(0x00, NONE, Signature.NONE), NOP(0x01, NONE, Signature.NONE),
    BLOCK(0x02, BLOCK_TYPE, Signature.NONE), LOOP(0x03, BLOCK_TYPE, Signature.NONE),
    IF(0x04, BLOCK_TYPE, Signature.I_), ELSE(0x05, NONE, Signature.NONE), END(0x0B, NONE, Signature.NONE),
    BR(0x0C, LABEL, Signature.NONE), BR_IF(0x0D, LABEL, Signature.I_),
    BR_TABLE(0x0E, LABEL_TABLE, Signature.I_), RETURN(0x0F, NONE, Signature.NONE),
    CALL(0x10, FUNCTION, Signature.NONE), CALL_INDIRECT(0x11, TYPE_AND_TABLE, Signature.I_),

    // 5.4.3 parametric
    DROP(0x1A, NONE, Signature.NONE), SELECT(0x1B, NONE, Signature.I_),

    // 5.4.4 variable
    LOCAL_GET(0x20, LOCAL, Signature.NONE), LOCAL_SET(0x21, LOCAL, Signature.NONE),
    LOCAL_TEE(0x22, LOCAL, Signature.NONE), GLOBAL_GET(0x23, GLOBAL, Signature.NONE),
    GLOBAL_SET(0x24, GLOBAL, Signature.NONE),

    // 5.4.6 memory as a whole
    MEMORY_SIZE(0x3F, ZERO, Signature._I), MEMORY_GROW(0x40, ZERO, Signature.I_I),
    MEMORY_INIT(0xFC0008, SEGMENT_AND_ZERO, Signature.III_), DATA_DROP(0xFC0009, SEGMENT, Signature.NONE),
    MEMORY_COPY(0xFC000A, TWO_ZEROS, Signature.III_), MEMORY_FILL(0xFC000B, ZERO, Signature.III_),

    // 5.4.7 numeric and 5.4.8 vector, those with constants
    I32_CONST(0x41, INT32, Signature._I), I64_CONST(0x42, INT64, Signature._L),
    F32_CONST(0x43, FLOAT32, Signature._F), F64_CONST(0x44, FLOAT64, Signature._D),
    V128_CONST(0xFD000C, BITS128, Signature._V), I8X16_SHUFFLE(0xFD000D, LANES16, Signature.VV_V),

    // threads proposal
    ATOMIC_FENCE(0xFE0003, ZERO, Signature.NONE);

    private final int code;
    private final Immediate immediate;
    private final FunctionType type;

    CoreOp(int code, Immediate immediate, FunctionType type) {
        this.code = code;
        this.immediate = immediate;
        this.type = type;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public FunctionType type() {
        return type;
    }

    @Override
    public Immediate immediate() {
        return immediate;
    }

    @Override
    public String mnemonic() {
        return switch (this) {
            case BR_IF -> "br_if";
            case BR_TABLE -> "br_table";
            case CALL_INDIRECT -> "call_indirect";
            default -> Opcode.super.mnemonic();
        };
    }
}
