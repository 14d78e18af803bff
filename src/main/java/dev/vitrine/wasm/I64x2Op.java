package dev.vitrine.wasm;

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
public enum I64x2Op implements Opcode {
    // lanes
    I64X2_SPLAT(0x12, L_V), I64X2_EXTRACT_LANE(0x1D, V_L, 2), I64X2_REPLACE_LANE(0x1E, VL_V, 2),

    // comparisons
    I64X2_EQ(0xD6, VV_V), I64X2_NE(0xD7, VV_V), I64X2_LT_S(0xD8, VV_V), I64X2_GT_S(0xD9, VV_V),
    I64X2_LE_S(0xDA, VV_V), I64X2_GE_S(0xDB, VV_V),

    // arithmetic
    I64X2_ABS(0xC0, V_V), I64X2_NEG(0xC1, V_V), I64X2_ALL_TRUE(0xC3, V_I), I64X2_BITMASK(0xC4, V_I),
    I64X2_SHL(0xCB, VI_V), I64X2_SHR_S(0xCC, VI_V), I64X2_SHR_U(0xCD, VI_V), I64X2_ADD(0xCE, VV_V),
    I64X2_SUB(0xD1, VV_V), I64X2_MUL(0xD5, VV_V),

    // from other widths
    I64X2_EXTEND_LOW_I32X4_S(0xC7, V_V), I64X2_EXTEND_HIGH_I32X4_S(0xC8, V_V),
    I64X2_EXTEND_LOW_I32X4_U(0xC9, V_V), I64X2_EXTEND_HIGH_I32X4_U(0xCA, V_V),
    I64X2_EXTMUL_LOW_I32X4_S(0xDC, VV_V), I64X2_EXTMUL_HIGH_I32X4_S(0xDD, VV_V),
    I64X2_EXTMUL_LOW_I32X4_U(0xDE, VV_V), I64X2_EXTMUL_HIGH_I32X4_U(0xDF, VV_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    I64x2Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    I64x2Op(int code, FunctionType type, int laneCount) {
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
