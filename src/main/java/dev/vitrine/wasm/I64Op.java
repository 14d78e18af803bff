package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.MISC;
import static dev.vitrine.wasm.Opcode.PLAIN;
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
public final class I64Op {
    // tests and comparisons
    public static final int I64_EQZ = PLAIN | L_I | 0x50;
    public static final int I64_EQ = PLAIN | LL_I | 0x51;
    public static final int I64_NE = PLAIN | LL_I | 0x52;
    public static final int I64_LT_S = PLAIN | LL_I | 0x53;
    public static final int I64_LT_U = PLAIN | LL_I | 0x54;
    public static final int I64_GT_S = PLAIN | LL_I | 0x55;
    public static final int I64_GT_U = PLAIN | LL_I | 0x56;
    public static final int I64_LE_S = PLAIN | LL_I | 0x57;
    public static final int I64_LE_U = PLAIN | LL_I | 0x58;
    public static final int I64_GE_S = PLAIN | LL_I | 0x59;
    public static final int I64_GE_U = PLAIN | LL_I | 0x5A;

    // arithmetic
    public static final int I64_CLZ = PLAIN | L_L | 0x79;
    public static final int I64_CTZ = PLAIN | L_L | 0x7A;
    public static final int I64_POPCNT = PLAIN | L_L | 0x7B;
    public static final int I64_ADD = PLAIN | LL_L | 0x7C;
    public static final int I64_SUB = PLAIN | LL_L | 0x7D;
    public static final int I64_MUL = PLAIN | LL_L | 0x7E;
    public static final int I64_DIV_S = PLAIN | LL_L | 0x7F;
    public static final int I64_DIV_U = PLAIN | LL_L | 0x80;
    public static final int I64_REM_S = PLAIN | LL_L | 0x81;
    public static final int I64_REM_U = PLAIN | LL_L | 0x82;
    public static final int I64_AND = PLAIN | LL_L | 0x83;
    public static final int I64_OR = PLAIN | LL_L | 0x84;
    public static final int I64_XOR = PLAIN | LL_L | 0x85;
    public static final int I64_SHL = PLAIN | LL_L | 0x86;
    public static final int I64_SHR_S = PLAIN | LL_L | 0x87;
    public static final int I64_SHR_U = PLAIN | LL_L | 0x88;
    public static final int I64_ROTL = PLAIN | LL_L | 0x89;
    public static final int I64_ROTR = PLAIN | LL_L | 0x8A;

    // conversions; the saturating ones have the prefix 0xFC
    public static final int I64_EXTEND_I32_S = PLAIN | I_L | 0xAC;
    public static final int I64_EXTEND_I32_U = PLAIN | I_L | 0xAD;
    public static final int I64_TRUNC_F32_S = PLAIN | F_L | 0xAE;
    public static final int I64_TRUNC_F32_U = PLAIN | F_L | 0xAF;
    public static final int I64_TRUNC_F64_S = PLAIN | D_L | 0xB0;
    public static final int I64_TRUNC_F64_U = PLAIN | D_L | 0xB1;
    public static final int I64_REINTERPRET_F64 = PLAIN | D_L | 0xBD;
    public static final int I64_EXTEND8_S = PLAIN | L_L | 0xC2;
    public static final int I64_EXTEND16_S = PLAIN | L_L | 0xC3;
    public static final int I64_EXTEND32_S = PLAIN | L_L | 0xC4;
    public static final int I64_TRUNC_SAT_F32_S = MISC | F_L | 0x04;
    public static final int I64_TRUNC_SAT_F32_U = MISC | F_L | 0x05;
    public static final int I64_TRUNC_SAT_F64_S = MISC | D_L | 0x06;
    public static final int I64_TRUNC_SAT_F64_U = MISC | D_L | 0x07;

    private I64Op() {
    }
}
