package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.D_I;
import static dev.vitrine.wasm.Signature.F_I;
import static dev.vitrine.wasm.Signature.II_I;
import static dev.vitrine.wasm.Signature.I_I;
import static dev.vitrine.wasm.Signature.L_I;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code i32.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public enum I32Op implements Opcode {
    // tests and comparisons
    I32_EQZ(0x45, I_I), I32_EQ(0x46, II_I), I32_NE(0x47, II_I), I32_LT_S(0x48, II_I), I32_LT_U(0x49, II_I),
    I32_GT_S(0x4A, II_I), I32_GT_U(0x4B, II_I), I32_LE_S(0x4C, II_I), I32_LE_U(0x4D, II_I),
    I32_GE_S(0x4E, II_I), I32_GE_U(0x4F, II_I),

    // arithmetic
    I32_CLZ(0x67, I_I), I32_CTZ(0x68, I_I), I32_POPCNT(0x69, I_I), I32_ADD(0x6A, II_I), I32_SUB(0x6B, II_I),
    I32_MUL(0x6C, II_I), I32_DIV_S(0x6D, II_I), I32_DIV_U(0x6E, II_I), I32_REM_S(0x6F, II_I),
    I32_REM_U(0x70, II_I), I32_AND(0x71, II_I), I32_OR(0x72, II_I), I32_XOR(0x73, II_I),
    I32_SHL(0x74, II_I), I32_SHR_S(0x75, II_I), I32_SHR_U(0x76, II_I), I32_ROTL(0x77, II_I),
    I32_ROTR(0x78, II_I),

    // conversions; the saturating ones have the prefix 0xFC
    I32_WRAP_I64(0xA7, L_I), I32_TRUNC_F32_S(0xA8, F_I), I32_TRUNC_F32_U(0xA9, F_I),
    I32_TRUNC_F64_S(0xAA, D_I), I32_TRUNC_F64_U(0xAB, D_I), I32_REINTERPRET_F32(0xBC, F_I),
    I32_EXTEND8_S(0xC0, I_I), I32_EXTEND16_S(0xC1, I_I), I32_TRUNC_SAT_F32_S(0xFC0000, F_I),
    I32_TRUNC_SAT_F32_U(0xFC0001, F_I), I32_TRUNC_SAT_F64_S(0xFC0002, D_I),
    I32_TRUNC_SAT_F64_U(0xFC0003, D_I);

    private final int code;
    private final FunctionType type;

    I32Op(int code, FunctionType type) {
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
