package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES4;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.F_V;
import static dev.vitrine.wasm.Signature.VF_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_F;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on four single-precision floats.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class F32x4Op {
    // lanes
    public static final int F32X4_SPLAT = VECTOR | F_V | 0x13;
    public static final int F32X4_EXTRACT_LANE = VECTOR | V_F | LANES4 | 0x1F;
    public static final int F32X4_REPLACE_LANE = VECTOR | VF_V | LANES4 | 0x20;

    // comparisons
    public static final int F32X4_EQ = VECTOR | VV_V | 0x41;
    public static final int F32X4_NE = VECTOR | VV_V | 0x42;
    public static final int F32X4_LT = VECTOR | VV_V | 0x43;
    public static final int F32X4_GT = VECTOR | VV_V | 0x44;
    public static final int F32X4_LE = VECTOR | VV_V | 0x45;
    public static final int F32X4_GE = VECTOR | VV_V | 0x46;

    // arithmetic; pmin and pmax compile to one instruction where min and max take several
    public static final int F32X4_CEIL = VECTOR | V_V | 0x67;
    public static final int F32X4_FLOOR = VECTOR | V_V | 0x68;
    public static final int F32X4_TRUNC = VECTOR | V_V | 0x69;
    public static final int F32X4_NEAREST = VECTOR | V_V | 0x6A;
    public static final int F32X4_ABS = VECTOR | V_V | 0xE0;
    public static final int F32X4_NEG = VECTOR | V_V | 0xE1;
    public static final int F32X4_SQRT = VECTOR | V_V | 0xE3;
    public static final int F32X4_ADD = VECTOR | VV_V | 0xE4;
    public static final int F32X4_SUB = VECTOR | VV_V | 0xE5;
    public static final int F32X4_MUL = VECTOR | VV_V | 0xE6;
    public static final int F32X4_DIV = VECTOR | VV_V | 0xE7;
    public static final int F32X4_MIN = VECTOR | VV_V | 0xE8;
    public static final int F32X4_MAX = VECTOR | VV_V | 0xE9;
    public static final int F32X4_PMIN = VECTOR | VV_V | 0xEA;
    public static final int F32X4_PMAX = VECTOR | VV_V | 0xEB;

    // conversions
    public static final int F32X4_DEMOTE_F64X2_ZERO = VECTOR | V_V | 0x5E;
    public static final int F32X4_CONVERT_I32X4_S = VECTOR | V_V | 0xFA;
    public static final int F32X4_CONVERT_I32X4_U = VECTOR | V_V | 0xFB;

    private F32x4Op() {
    }
}
