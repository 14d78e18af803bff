package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.DD_D;
import static dev.vitrine.wasm.Signature.DD_I;
import static dev.vitrine.wasm.Signature.D_D;
import static dev.vitrine.wasm.Signature.F_D;
import static dev.vitrine.wasm.Signature.I_D;
import static dev.vitrine.wasm.Signature.L_D;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code f64.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public enum F64Op implements Opcode {
    // comparisons
    F64_EQ(0x61, DD_I), F64_NE(0x62, DD_I), F64_LT(0x63, DD_I), F64_GT(0x64, DD_I), F64_LE(0x65, DD_I),
    F64_GE(0x66, DD_I),

    // arithmetic
    F64_ABS(0x99, D_D), F64_NEG(0x9A, D_D), F64_CEIL(0x9B, D_D), F64_FLOOR(0x9C, D_D), F64_TRUNC(0x9D, D_D),
    F64_NEAREST(0x9E, D_D), F64_SQRT(0x9F, D_D), F64_ADD(0xA0, DD_D), F64_SUB(0xA1, DD_D),
    F64_MUL(0xA2, DD_D), F64_DIV(0xA3, DD_D), F64_MIN(0xA4, DD_D), F64_MAX(0xA5, DD_D),
    F64_COPYSIGN(0xA6, DD_D),

    // conversions
    F64_CONVERT_I32_S(0xB7, I_D), F64_CONVERT_I32_U(0xB8, I_D), F64_CONVERT_I64_S(0xB9, L_D),
    F64_CONVERT_I64_U(0xBA, L_D), F64_PROMOTE_F32(0xBB, F_D), F64_REINTERPRET_I64(0xBF, L_D);

    private final int code;
    private final FunctionType type;

    F64Op(int code, FunctionType type) {
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
