package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES8;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on eight 16-bit integers.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class I16x8Op {
    // lanes
    public static final int I16X8_SPLAT = VECTOR | I_V | 0x10;
    public static final int I16X8_EXTRACT_LANE_S = VECTOR | V_I | LANES8 | 0x18;
    public static final int I16X8_EXTRACT_LANE_U = VECTOR | V_I | LANES8 | 0x19;
    public static final int I16X8_REPLACE_LANE = VECTOR | VI_V | LANES8 | 0x1A;

    // comparisons
    public static final int I16X8_EQ = VECTOR | VV_V | 0x2D;
    public static final int I16X8_NE = VECTOR | VV_V | 0x2E;
    public static final int I16X8_LT_S = VECTOR | VV_V | 0x2F;
    public static final int I16X8_LT_U = VECTOR | VV_V | 0x30;
    public static final int I16X8_GT_S = VECTOR | VV_V | 0x31;
    public static final int I16X8_GT_U = VECTOR | VV_V | 0x32;
    public static final int I16X8_LE_S = VECTOR | VV_V | 0x33;
    public static final int I16X8_LE_U = VECTOR | VV_V | 0x34;
    public static final int I16X8_GE_S = VECTOR | VV_V | 0x35;
    public static final int I16X8_GE_U = VECTOR | VV_V | 0x36;

    // arithmetic
    public static final int I16X8_ABS = VECTOR | V_V | 0x80;
    public static final int I16X8_NEG = VECTOR | V_V | 0x81;
    public static final int I16X8_Q15MULR_SAT_S = VECTOR | VV_V | 0x82;
    public static final int I16X8_ALL_TRUE = VECTOR | V_I | 0x83;
    public static final int I16X8_BITMASK = VECTOR | V_I | 0x84;
    public static final int I16X8_SHL = VECTOR | VI_V | 0x8B;
    public static final int I16X8_SHR_S = VECTOR | VI_V | 0x8C;
    public static final int I16X8_SHR_U = VECTOR | VI_V | 0x8D;
    public static final int I16X8_ADD = VECTOR | VV_V | 0x8E;
    public static final int I16X8_ADD_SAT_S = VECTOR | VV_V | 0x8F;
    public static final int I16X8_ADD_SAT_U = VECTOR | VV_V | 0x90;
    public static final int I16X8_SUB = VECTOR | VV_V | 0x91;
    public static final int I16X8_SUB_SAT_S = VECTOR | VV_V | 0x92;
    public static final int I16X8_SUB_SAT_U = VECTOR | VV_V | 0x93;
    public static final int I16X8_MUL = VECTOR | VV_V | 0x95;
    public static final int I16X8_MIN_S = VECTOR | VV_V | 0x96;
    public static final int I16X8_MIN_U = VECTOR | VV_V | 0x97;
    public static final int I16X8_MAX_S = VECTOR | VV_V | 0x98;
    public static final int I16X8_MAX_U = VECTOR | VV_V | 0x99;
    public static final int I16X8_AVGR_U = VECTOR | VV_V | 0x9B;

    // from and to other widths
    public static final int I16X8_EXTADD_PAIRWISE_I8X16_S = VECTOR | V_V | 0x7C;
    public static final int I16X8_EXTADD_PAIRWISE_I8X16_U = VECTOR | V_V | 0x7D;
    public static final int I16X8_NARROW_I32X4_S = VECTOR | VV_V | 0x85;
    public static final int I16X8_NARROW_I32X4_U = VECTOR | VV_V | 0x86;
    public static final int I16X8_EXTEND_LOW_I8X16_S = VECTOR | V_V | 0x87;
    public static final int I16X8_EXTEND_HIGH_I8X16_S = VECTOR | V_V | 0x88;
    public static final int I16X8_EXTEND_LOW_I8X16_U = VECTOR | V_V | 0x89;
    public static final int I16X8_EXTEND_HIGH_I8X16_U = VECTOR | V_V | 0x8A;
    public static final int I16X8_EXTMUL_LOW_I8X16_S = VECTOR | VV_V | 0x9C;
    public static final int I16X8_EXTMUL_HIGH_I8X16_S = VECTOR | VV_V | 0x9D;
    public static final int I16X8_EXTMUL_LOW_I8X16_U = VECTOR | VV_V | 0x9E;
    public static final int I16X8_EXTMUL_HIGH_I8X16_U = VECTOR | VV_V | 0x9F;

    private I16x8Op() {
    }
}
