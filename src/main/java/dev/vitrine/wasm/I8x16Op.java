package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on sixteen 8-bit integers; {@link CodeBuilder#shuffle} is the one that is not here.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum I8x16Op implements Opcode {
    // lanes
    I8X16_SWIZZLE(0x0E, VV_V), I8X16_SPLAT(0x0F, I_V), I8X16_EXTRACT_LANE_S(0x15, V_I, 16),
    I8X16_EXTRACT_LANE_U(0x16, V_I, 16), I8X16_REPLACE_LANE(0x17, VI_V, 16),

    // comparisons
    I8X16_EQ(0x23, VV_V), I8X16_NE(0x24, VV_V), I8X16_LT_S(0x25, VV_V), I8X16_LT_U(0x26, VV_V),
    I8X16_GT_S(0x27, VV_V), I8X16_GT_U(0x28, VV_V), I8X16_LE_S(0x29, VV_V), I8X16_LE_U(0x2A, VV_V),
    I8X16_GE_S(0x2B, VV_V), I8X16_GE_U(0x2C, VV_V),

    // arithmetic
    I8X16_ABS(0x60, V_V), I8X16_NEG(0x61, V_V), I8X16_POPCNT(0x62, V_V), I8X16_ALL_TRUE(0x63, V_I),
    I8X16_BITMASK(0x64, V_I), I8X16_NARROW_I16X8_S(0x65, VV_V), I8X16_NARROW_I16X8_U(0x66, VV_V),
    I8X16_SHL(0x6B, VI_V), I8X16_SHR_S(0x6C, VI_V), I8X16_SHR_U(0x6D, VI_V), I8X16_ADD(0x6E, VV_V),
    I8X16_ADD_SAT_S(0x6F, VV_V), I8X16_ADD_SAT_U(0x70, VV_V), I8X16_SUB(0x71, VV_V),
    I8X16_SUB_SAT_S(0x72, VV_V), I8X16_SUB_SAT_U(0x73, VV_V), I8X16_MIN_S(0x76, VV_V),
    I8X16_MIN_U(0x77, VV_V), I8X16_MAX_S(0x78, VV_V), I8X16_MAX_U(0x79, VV_V), I8X16_AVGR_U(0x7B, VV_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    I8x16Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    I8x16Op(int code, FunctionType type, int laneCount) {
        this.code = 0xFD0000 | code;
        this.type = type;
        this.laneCount = laneCount;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public FunctionType type() {
        return type;
    }

    @Override
    public int laneCount() {
        return laneCount;
    }
}
