package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.D_L;
import static dev.vitrine.wasm.Signature.F_L;
import static dev.vitrine.wasm.Signature.I_L;
import static dev.vitrine.wasm.Signature.LL_I;
import static dev.vitrine.wasm.Signature.LL_L;
import static dev.vitrine.wasm.Signature.L_I;
import static dev.vitrine.wasm.Signature.L_L;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code i64.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public enum I64Op implements Opcode {
    // tests and comparisons
    I64_EQZ(0x50, L_I), I64_EQ(0x51, LL_I), I64_NE(0x52, LL_I), I64_LT_S(0x53, LL_I), I64_LT_U(0x54, LL_I),
    I64_GT_S(0x55, LL_I), I64_GT_U(0x56, LL_I), I64_LE_S(0x57, LL_I), I64_LE_U(0x58, LL_I),
    I64_GE_S(0x59, LL_I), I64_GE_U(0x5A, LL_I),

    // arithmetic
    I64_CLZ(0x79, L_L), I64_CTZ(0x7A, L_L), I64_POPCNT(0x7B, L_L), I64_ADD(0x7C, LL_L), I64_SUB(0x7D, LL_L),
    I64_MUL(0x7E, LL_L), I64_DIV_S(0x7F, LL_L), I64_DIV_U(0x80, LL_L), I64_REM_S(0x81, LL_L),
    I64_REM_U(0x82, LL_L), I64_AND(0x83, LL_L), I64_OR(0x84, LL_L), I64_XOR(0x85, LL_L),
    I64_SHL(0x86, LL_L), I64_SHR_S(0x87, LL_L), I64_SHR_U(0x88, LL_L), I64_ROTL(0x89, LL_L),
    I64_ROTR(0x8A, LL_L),

    // conversions; the saturating ones have the prefix 0xFC
    I64_EXTEND_I32_S(0xAC, I_L), I64_EXTEND_I32_U(0xAD, I_L), I64_TRUNC_F32_S(0xAE, F_L),
    I64_TRUNC_F32_U(0xAF, F_L), I64_TRUNC_F64_S(0xB0, D_L), I64_TRUNC_F64_U(0xB1, D_L),
    I64_REINTERPRET_F64(0xBD, D_L), I64_EXTEND8_S(0xC2, L_L), I64_EXTEND16_S(0xC3, L_L),
    I64_EXTEND32_S(0xC4, L_L), I64_TRUNC_SAT_F32_S(0xFC0004, F_L), I64_TRUNC_SAT_F32_U(0xFC0005, F_L),
    I64_TRUNC_SAT_F64_S(0xFC0006, D_L), I64_TRUNC_SAT_F64_U(0xFC0007, D_L);

    private final int code;
    private final FunctionType type;

    I64Op(int code, FunctionType type) {
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
