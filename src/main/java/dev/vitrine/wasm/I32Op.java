package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.MISC;
import static dev.vitrine.wasm.Opcode.PLAIN;
import static dev.vitrine.wasm.Signature.D_I;
import static dev.vitrine.wasm.Signature.F_I;
import static dev.vitrine.wasm.Signature.II_I;
import static dev.vitrine.wasm.Signature.I_I;
import static dev.vitrine.wasm.Signature.L_I;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code i32.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public final class I32Op {
    // tests and comparisons
    public static final int I32_EQZ = PLAIN | I_I | 0x45;
    public static final int I32_EQ = PLAIN | II_I | 0x46;
    public static final int I32_NE = PLAIN | II_I | 0x47;
    public static final int I32_LT_S = PLAIN | II_I | 0x48;
    public static final int I32_LT_U = PLAIN | II_I | 0x49;
    public static final int I32_GT_S = PLAIN | II_I | 0x4A;
    public static final int I32_GT_U = PLAIN | II_I | 0x4B;
    public static final int I32_LE_S = PLAIN | II_I | 0x4C;
    public static final int I32_LE_U = PLAIN | II_I | 0x4D;
    public static final int I32_GE_S = PLAIN | II_I | 0x4E;
    public static final int I32_GE_U = PLAIN | II_I | 0x4F;

    // arithmetic
    public static final int I32_CLZ = PLAIN | I_I | 0x67;
    public static final int I32_CTZ = PLAIN | I_I | 0x68;
    public static final int I32_POPCNT = PLAIN | I_I | 0x69;
    public static final int I32_ADD = PLAIN | II_I | 0x6A;
    public static final int I32_SUB = PLAIN | II_I | 0x6B;
    public static final int I32_MUL = PLAIN | II_I | 0x6C;
    public static final int I32_DIV_S = PLAIN | II_I | 0x6D;
    public static final int I32_DIV_U = PLAIN | II_I | 0x6E;
    public static final int I32_REM_S = PLAIN | II_I | 0x6F;
    public static final int I32_REM_U = PLAIN | II_I | 0x70;
    public static final int I32_AND = PLAIN | II_I | 0x71;
    public static final int I32_OR = PLAIN | II_I | 0x72;
    public static final int I32_XOR = PLAIN | II_I | 0x73;
    public static final int I32_SHL = PLAIN | II_I | 0x74;
    public static final int I32_SHR_S = PLAIN | II_I | 0x75;
    public static final int I32_SHR_U = PLAIN | II_I | 0x76;
    public static final int I32_ROTL = PLAIN | II_I | 0x77;
    public static final int I32_ROTR = PLAIN | II_I | 0x78;

    // conversions; the saturating ones have the prefix 0xFC
    public static final int I32_WRAP_I64 = PLAIN | L_I | 0xA7;
    public static final int I32_TRUNC_F32_S = PLAIN | F_I | 0xA8;
    public static final int I32_TRUNC_F32_U = PLAIN | F_I | 0xA9;
    public static final int I32_TRUNC_F64_S = PLAIN | D_I | 0xAA;
    public static final int I32_TRUNC_F64_U = PLAIN | D_I | 0xAB;
    public static final int I32_REINTERPRET_F32 = PLAIN | F_I | 0xBC;
    public static final int I32_EXTEND8_S = PLAIN | I_I | 0xC0;
    public static final int I32_EXTEND16_S = PLAIN | I_I | 0xC1;
    public static final int I32_TRUNC_SAT_F32_S = MISC | F_I | 0x00;
    public static final int I32_TRUNC_SAT_F32_U = MISC | F_I | 0x01;
    public static final int I32_TRUNC_SAT_F64_S = MISC | D_I | 0x02;
    public static final int I32_TRUNC_SAT_F64_U = MISC | D_I | 0x03;

    private I32Op() {
    }
}
