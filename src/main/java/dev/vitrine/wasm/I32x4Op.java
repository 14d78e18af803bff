package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES4;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on four 32-bit integers.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class I32x4Op {
    // lanes
    public static final int I32X4_SPLAT = VECTOR | I_V | 0x11;
    public static final int I32X4_EXTRACT_LANE = VECTOR | V_I | LANES4 | 0x1B;
    public static final int I32X4_REPLACE_LANE = VECTOR | VI_V | LANES4 | 0x1C;

    // comparisons
    public static final int I32X4_EQ = VECTOR | VV_V | 0x37;
    public static final int I32X4_NE = VECTOR | VV_V | 0x38;
    public static final int I32X4_LT_S = VECTOR | VV_V | 0x39;
    public static final int I32X4_LT_U = VECTOR | VV_V | 0x3A;
    public static final int I32X4_GT_S = VECTOR | VV_V | 0x3B;
    public static final int I32X4_GT_U = VECTOR | VV_V | 0x3C;
    public static final int I32X4_LE_S = VECTOR | VV_V | 0x3D;
    public static final int I32X4_LE_U = VECTOR | VV_V | 0x3E;
    public static final int I32X4_GE_S = VECTOR | VV_V | 0x3F;
    public static final int I32X4_GE_U = VECTOR | VV_V | 0x40;

    // arithmetic
    public static final int I32X4_ABS = VECTOR | V_V | 0xA0;
    public static final int I32X4_NEG = VECTOR | V_V | 0xA1;
    public static final int I32X4_ALL_TRUE = VECTOR | V_I | 0xA3;
    public static final int I32X4_BITMASK = VECTOR | V_I | 0xA4;
    public static final int I32X4_SHL = VECTOR | VI_V | 0xAB;
    public static final int I32X4_SHR_S = VECTOR | VI_V | 0xAC;
    public static final int I32X4_SHR_U = VECTOR | VI_V | 0xAD;
    public static final int I32X4_ADD = VECTOR | VV_V | 0xAE;
    public static final int I32X4_SUB = VECTOR | VV_V | 0xB1;
    public static final int I32X4_MUL = VECTOR | VV_V | 0xB5;
    public static final int I32X4_MIN_S = VECTOR | VV_V | 0xB6;
    public static final int I32X4_MIN_U = VECTOR | VV_V | 0xB7;
    public static final int I32X4_MAX_S = VECTOR | VV_V | 0xB8;
    public static final int I32X4_MAX_U = VECTOR | VV_V | 0xB9;
    public static final int I32X4_DOT_I16X8_S = VECTOR | VV_V | 0xBA;

    // from other widths and from floats
    public static final int I32X4_EXTADD_PAIRWISE_I16X8_S = VECTOR | V_V | 0x7E;
    public static final int I32X4_EXTADD_PAIRWISE_I16X8_U = VECTOR | V_V | 0x7F;
    public static final int I32X4_EXTEND_LOW_I16X8_S = VECTOR | V_V | 0xA7;
    public static final int I32X4_EXTEND_HIGH_I16X8_S = VECTOR | V_V | 0xA8;
    public static final int I32X4_EXTEND_LOW_I16X8_U = VECTOR | V_V | 0xA9;
    public static final int I32X4_EXTEND_HIGH_I16X8_U = VECTOR | V_V | 0xAA;
    public static final int I32X4_EXTMUL_LOW_I16X8_S = VECTOR | VV_V | 0xBC;
    public static final int I32X4_EXTMUL_HIGH_I16X8_S = VECTOR | VV_V | 0xBD;
    public static final int I32X4_EXTMUL_LOW_I16X8_U = VECTOR | VV_V | 0xBE;
    public static final int I32X4_EXTMUL_HIGH_I16X8_U = VECTOR | VV_V | 0xBF;
    public static final int I32X4_TRUNC_SAT_F32X4_S = VECTOR | V_V | 0xF8;
    public static final int I32X4_TRUNC_SAT_F32X4_U = VECTOR | V_V | 0xF9;
    public static final int I32X4_TRUNC_SAT_F64X2_S_ZERO = VECTOR | V_V | 0xFC;
    public static final int I32X4_TRUNC_SAT_F64X2_U_ZERO = VECTOR | V_V | 0xFD;

    private I32x4Op() {
    }
}
