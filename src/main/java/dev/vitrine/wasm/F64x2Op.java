package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES2;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.D_V;
import static dev.vitrine.wasm.Signature.VD_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_D;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on two double-precision floats.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class F64x2Op {
    // lanes
    public static final int F64X2_SPLAT = VECTOR | D_V | 0x14;
    public static final int F64X2_EXTRACT_LANE = VECTOR | V_D | LANES2 | 0x21;
    public static final int F64X2_REPLACE_LANE = VECTOR | VD_V | LANES2 | 0x22;

    // comparisons
    public static final int F64X2_EQ = VECTOR | VV_V | 0x47;
    public static final int F64X2_NE = VECTOR | VV_V | 0x48;
    public static final int F64X2_LT = VECTOR | VV_V | 0x49;
    public static final int F64X2_GT = VECTOR | VV_V | 0x4A;
    public static final int F64X2_LE = VECTOR | VV_V | 0x4B;
    public static final int F64X2_GE = VECTOR | VV_V | 0x4C;

    // arithmetic
    public static final int F64X2_CEIL = VECTOR | V_V | 0x74;
    public static final int F64X2_FLOOR = VECTOR | V_V | 0x75;
    public static final int F64X2_TRUNC = VECTOR | V_V | 0x7A;
    public static final int F64X2_NEAREST = VECTOR | V_V | 0x94;
    public static final int F64X2_ABS = VECTOR | V_V | 0xEC;
    public static final int F64X2_NEG = VECTOR | V_V | 0xED;
    public static final int F64X2_SQRT = VECTOR | V_V | 0xEF;
    public static final int F64X2_ADD = VECTOR | VV_V | 0xF0;
    public static final int F64X2_SUB = VECTOR | VV_V | 0xF1;
    public static final int F64X2_MUL = VECTOR | VV_V | 0xF2;
    public static final int F64X2_DIV = VECTOR | VV_V | 0xF3;
    public static final int F64X2_MIN = VECTOR | VV_V | 0xF4;
    public static final int F64X2_MAX = VECTOR | VV_V | 0xF5;
    public static final int F64X2_PMIN = VECTOR | VV_V | 0xF6;
    public static final int F64X2_PMAX = VECTOR | VV_V | 0xF7;

    // conversions
    public static final int F64X2_PROMOTE_LOW_F32X4 = VECTOR | V_V | 0x5F;
    public static final int F64X2_CONVERT_LOW_I32X4_S = VECTOR | V_V | 0xFE;
    public static final int F64X2_CONVERT_LOW_I32X4_U = VECTOR | V_V | 0xFF;

    private F64x2Op() {
    }
}
