package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES2;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.L_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VL_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_L;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on two 64-bit integers.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class I64x2Op {
    // lanes
    public static final int I64X2_SPLAT = VECTOR | L_V | 0x12;
    public static final int I64X2_EXTRACT_LANE = VECTOR | V_L | LANES2 | 0x1D;
    public static final int I64X2_REPLACE_LANE = VECTOR | VL_V | LANES2 | 0x1E;

    // comparisons
    public static final int I64X2_EQ = VECTOR | VV_V | 0xD6;
    public static final int I64X2_NE = VECTOR | VV_V | 0xD7;
    public static final int I64X2_LT_S = VECTOR | VV_V | 0xD8;
    public static final int I64X2_GT_S = VECTOR | VV_V | 0xD9;
    public static final int I64X2_LE_S = VECTOR | VV_V | 0xDA;
    public static final int I64X2_GE_S = VECTOR | VV_V | 0xDB;

    // arithmetic
    public static final int I64X2_ABS = VECTOR | V_V | 0xC0;
    public static final int I64X2_NEG = VECTOR | V_V | 0xC1;
    public static final int I64X2_ALL_TRUE = VECTOR | V_I | 0xC3;
    public static final int I64X2_BITMASK = VECTOR | V_I | 0xC4;
    public static final int I64X2_SHL = VECTOR | VI_V | 0xCB;
    public static final int I64X2_SHR_S = VECTOR | VI_V | 0xCC;
    public static final int I64X2_SHR_U = VECTOR | VI_V | 0xCD;
    public static final int I64X2_ADD = VECTOR | VV_V | 0xCE;
    public static final int I64X2_SUB = VECTOR | VV_V | 0xD1;
    public static final int I64X2_MUL = VECTOR | VV_V | 0xD5;

    // from other widths
    public static final int I64X2_EXTEND_LOW_I32X4_S = VECTOR | V_V | 0xC7;
    public static final int I64X2_EXTEND_HIGH_I32X4_S = VECTOR | V_V | 0xC8;
    public static final int I64X2_EXTEND_LOW_I32X4_U = VECTOR | V_V | 0xC9;
    public static final int I64X2_EXTEND_HIGH_I32X4_U = VECTOR | V_V | 0xCA;
    public static final int I64X2_EXTMUL_LOW_I32X4_S = VECTOR | VV_V | 0xDC;
    public static final int I64X2_EXTMUL_HIGH_I32X4_S = VECTOR | VV_V | 0xDD;
    public static final int I64X2_EXTMUL_LOW_I32X4_U = VECTOR | VV_V | 0xDE;
    public static final int I64X2_EXTMUL_HIGH_I32X4_U = VECTOR | VV_V | 0xDF;

    private I64x2Op() {
    }
}
