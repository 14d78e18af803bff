package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.LANES16;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on sixteen 8-bit integers; {@link CodeBuilder#shuffle} is the one that is not here.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class I8x16Op {
    // lanes
    public static final int I8X16_SWIZZLE = VECTOR | VV_V | 0x0E;
    public static final int I8X16_SPLAT = VECTOR | I_V | 0x0F;
    public static final int I8X16_EXTRACT_LANE_S = VECTOR | V_I | LANES16 | 0x15;
    public static final int I8X16_EXTRACT_LANE_U = VECTOR | V_I | LANES16 | 0x16;
    public static final int I8X16_REPLACE_LANE = VECTOR | VI_V | LANES16 | 0x17;

    // comparisons
    public static final int I8X16_EQ = VECTOR | VV_V | 0x23;
    public static final int I8X16_NE = VECTOR | VV_V | 0x24;
    public static final int I8X16_LT_S = VECTOR | VV_V | 0x25;
    public static final int I8X16_LT_U = VECTOR | VV_V | 0x26;
    public static final int I8X16_GT_S = VECTOR | VV_V | 0x27;
    public static final int I8X16_GT_U = VECTOR | VV_V | 0x28;
    public static final int I8X16_LE_S = VECTOR | VV_V | 0x29;
    public static final int I8X16_LE_U = VECTOR | VV_V | 0x2A;
    public static final int I8X16_GE_S = VECTOR | VV_V | 0x2B;
    public static final int I8X16_GE_U = VECTOR | VV_V | 0x2C;

    // arithmetic
    public static final int I8X16_ABS = VECTOR | V_V | 0x60;
    public static final int I8X16_NEG = VECTOR | V_V | 0x61;
    public static final int I8X16_POPCNT = VECTOR | V_V | 0x62;
    public static final int I8X16_ALL_TRUE = VECTOR | V_I | 0x63;
    public static final int I8X16_BITMASK = VECTOR | V_I | 0x64;
    public static final int I8X16_NARROW_I16X8_S = VECTOR | VV_V | 0x65;
    public static final int I8X16_NARROW_I16X8_U = VECTOR | VV_V | 0x66;
    public static final int I8X16_SHL = VECTOR | VI_V | 0x6B;
    public static final int I8X16_SHR_S = VECTOR | VI_V | 0x6C;
    public static final int I8X16_SHR_U = VECTOR | VI_V | 0x6D;
    public static final int I8X16_ADD = VECTOR | VV_V | 0x6E;
    public static final int I8X16_ADD_SAT_S = VECTOR | VV_V | 0x6F;
    public static final int I8X16_ADD_SAT_U = VECTOR | VV_V | 0x70;
    public static final int I8X16_SUB = VECTOR | VV_V | 0x71;
    public static final int I8X16_SUB_SAT_S = VECTOR | VV_V | 0x72;
    public static final int I8X16_SUB_SAT_U = VECTOR | VV_V | 0x73;
    public static final int I8X16_MIN_S = VECTOR | VV_V | 0x76;
    public static final int I8X16_MIN_U = VECTOR | VV_V | 0x77;
    public static final int I8X16_MAX_S = VECTOR | VV_V | 0x78;
    public static final int I8X16_MAX_U = VECTOR | VV_V | 0x79;
    public static final int I8X16_AVGR_U = VECTOR | VV_V | 0x7B;

    private I8x16Op() {
    }
}
