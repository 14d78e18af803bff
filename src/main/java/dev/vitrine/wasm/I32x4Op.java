package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.I_V;
import static dev.vitrine.wasm.Signature.VI_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on four 32-bit integers.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum I32x4Op implements Opcode {
    // lanes
    I32X4_SPLAT(0x11, I_V), I32X4_EXTRACT_LANE(0x1B, V_I, 4), I32X4_REPLACE_LANE(0x1C, VI_V, 4),

    // comparisons
    I32X4_EQ(0x37, VV_V), I32X4_NE(0x38, VV_V), I32X4_LT_S(0x39, VV_V), I32X4_LT_U(0x3A, VV_V),
    I32X4_GT_S(0x3B, VV_V), I32X4_GT_U(0x3C, VV_V), I32X4_LE_S(0x3D, VV_V), I32X4_LE_U(0x3E, VV_V),
    I32X4_GE_S(0x3F, VV_V), I32X4_GE_U(0x40, VV_V),

    // arithmetic
    I32X4_ABS(0xA0, V_V), I32X4_NEG(0xA1, V_V), I32X4_ALL_TRUE(0xA3, V_I), I32X4_BITMASK(0xA4, V_I),
    I32X4_SHL(0xAB, VI_V), I32X4_SHR_S(0xAC, VI_V), I32X4_SHR_U(0xAD, VI_V), I32X4_ADD(0xAE, VV_V),
    I32X4_SUB(0xB1, VV_V), I32X4_MUL(0xB5, VV_V), I32X4_MIN_S(0xB6, VV_V), I32X4_MIN_U(0xB7, VV_V),
    I32X4_MAX_S(0xB8, VV_V), I32X4_MAX_U(0xB9, VV_V), I32X4_DOT_I16X8_S(0xBA, VV_V),

    // from other widths and from floats
    I32X4_EXTADD_PAIRWISE_I16X8_S(0x7E, V_V), I32X4_EXTADD_PAIRWISE_I16X8_U(0x7F, V_V),
    I32X4_EXTEND_LOW_I16X8_S(0xA7, V_V), I32X4_EXTEND_HIGH_I16X8_S(0xA8, V_V),
    I32X4_EXTEND_LOW_I16X8_U(0xA9, V_V), I32X4_EXTEND_HIGH_I16X8_U(0xAA, V_V),
    I32X4_EXTMUL_LOW_I16X8_S(0xBC, VV_V), I32X4_EXTMUL_HIGH_I16X8_S(0xBD, VV_V),
    I32X4_EXTMUL_LOW_I16X8_U(0xBE, VV_V), I32X4_EXTMUL_HIGH_I16X8_U(0xBF, VV_V),
    I32X4_TRUNC_SAT_F32X4_S(0xF8, V_V), I32X4_TRUNC_SAT_F32X4_U(0xF9, V_V),
    I32X4_TRUNC_SAT_F64X2_S_ZERO(0xFC, V_V), I32X4_TRUNC_SAT_F64X2_U_ZERO(0xFD, V_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    I32x4Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    I32x4Op(int code, FunctionType type, int laneCount) {
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
