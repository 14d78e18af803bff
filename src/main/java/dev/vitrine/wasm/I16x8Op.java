package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on eight 16-bit integers.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum I16x8Op implements Opcode {
    // lanes
    I16X8_SPLAT(0x10, I_V), I16X8_EXTRACT_LANE_S(0x18, V_I, 8), I16X8_EXTRACT_LANE_U(0x19, V_I, 8),
    I16X8_REPLACE_LANE(0x1A, VI_V, 8),

    // comparisons
    I16X8_EQ(0x2D, VV_V), I16X8_NE(0x2E, VV_V), I16X8_LT_S(0x2F, VV_V), I16X8_LT_U(0x30, VV_V),
    I16X8_GT_S(0x31, VV_V), I16X8_GT_U(0x32, VV_V), I16X8_LE_S(0x33, VV_V), I16X8_LE_U(0x34, VV_V),
    I16X8_GE_S(0x35, VV_V), I16X8_GE_U(0x36, VV_V),

    // arithmetic
    I16X8_ABS(0x80, V_V), I16X8_NEG(0x81, V_V), I16X8_Q15MULR_SAT_S(0x82, VV_V), I16X8_ALL_TRUE(0x83, V_I),
    I16X8_BITMASK(0x84, V_I), I16X8_SHL(0x8B, VI_V), I16X8_SHR_S(0x8C, VI_V), I16X8_SHR_U(0x8D, VI_V),
    I16X8_ADD(0x8E, VV_V), I16X8_ADD_SAT_S(0x8F, VV_V), I16X8_ADD_SAT_U(0x90, VV_V), I16X8_SUB(0x91, VV_V),
    I16X8_SUB_SAT_S(0x92, VV_V), I16X8_SUB_SAT_U(0x93, VV_V), I16X8_MUL(0x95, VV_V),
    I16X8_MIN_S(0x96, VV_V), I16X8_MIN_U(0x97, VV_V), I16X8_MAX_S(0x98, VV_V), I16X8_MAX_U(0x99, VV_V),
    I16X8_AVGR_U(0x9B, VV_V),

    // from and to other widths
    I16X8_EXTADD_PAIRWISE_I8X16_S(0x7C, V_V), I16X8_EXTADD_PAIRWISE_I8X16_U(0x7D, V_V),
    I16X8_NARROW_I32X4_S(0x85, VV_V), I16X8_NARROW_I32X4_U(0x86, VV_V), I16X8_EXTEND_LOW_I8X16_S(0x87, V_V),
    I16X8_EXTEND_HIGH_I8X16_S(0x88, V_V), I16X8_EXTEND_LOW_I8X16_U(0x89, V_V),
    I16X8_EXTEND_HIGH_I8X16_U(0x8A, V_V), I16X8_EXTMUL_LOW_I8X16_S(0x9C, VV_V),
    I16X8_EXTMUL_HIGH_I8X16_S(0x9D, VV_V), I16X8_EXTMUL_LOW_I8X16_U(0x9E, VV_V),
    I16X8_EXTMUL_HIGH_I8X16_U(0x9F, VV_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    I16x8Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    I16x8Op(int code, FunctionType type, int laneCount) {
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
