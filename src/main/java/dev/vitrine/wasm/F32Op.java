package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.D_F;
import static dev.vitrine.wasm.Signature.FF_F;
import static dev.vitrine.wasm.Signature.FF_I;
import static dev.vitrine.wasm.Signature.F_F;
import static dev.vitrine.wasm.Signature.I_F;
import static dev.vitrine.wasm.Signature.L_F;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code f32.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public enum F32Op implements Opcode {
    // comparisons
    F32_EQ(0x5B, FF_I), F32_NE(0x5C, FF_I), F32_LT(0x5D, FF_I), F32_GT(0x5E, FF_I), F32_LE(0x5F, FF_I),
    F32_GE(0x60, FF_I),

    // arithmetic
    F32_ABS(0x8B, F_F), F32_NEG(0x8C, F_F), F32_CEIL(0x8D, F_F), F32_FLOOR(0x8E, F_F), F32_TRUNC(0x8F, F_F),
    F32_NEAREST(0x90, F_F), F32_SQRT(0x91, F_F), F32_ADD(0x92, FF_F), F32_SUB(0x93, FF_F),
    F32_MUL(0x94, FF_F), F32_DIV(0x95, FF_F), F32_MIN(0x96, FF_F), F32_MAX(0x97, FF_F),
    F32_COPYSIGN(0x98, FF_F),

    // conversions
    F32_CONVERT_I32_S(0xB2, I_F), F32_CONVERT_I32_U(0xB3, I_F), F32_CONVERT_I64_S(0xB4, L_F),
    F32_CONVERT_I64_U(0xB5, L_F), F32_DEMOTE_F64(0xB6, D_F), F32_REINTERPRET_I32(0xBE, I_F);

    private final int code;
    private final FunctionType type;

    F32Op(int code, FunctionType type) {
        this.code = code;
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
}
