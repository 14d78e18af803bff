package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.F_V;
import static dev.vitrine.wasm.Signature.VF_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_F;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on four single-precision floats.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum F32x4Op implements Opcode {
    // lanes
    F32X4_SPLAT(0x13, F_V), F32X4_EXTRACT_LANE(0x1F, V_F, 4), F32X4_REPLACE_LANE(0x20, VF_V, 4),

    // comparisons
    F32X4_EQ(0x41, VV_V), F32X4_NE(0x42, VV_V), F32X4_LT(0x43, VV_V), F32X4_GT(0x44, VV_V),
    F32X4_LE(0x45, VV_V), F32X4_GE(0x46, VV_V),

    // arithmetic; pmin and pmax compile to one instruction where min and max take several
    F32X4_CEIL(0x67, V_V), F32X4_FLOOR(0x68, V_V), F32X4_TRUNC(0x69, V_V), F32X4_NEAREST(0x6A, V_V),
    F32X4_ABS(0xE0, V_V), F32X4_NEG(0xE1, V_V), F32X4_SQRT(0xE3, V_V), F32X4_ADD(0xE4, VV_V),
    F32X4_SUB(0xE5, VV_V), F32X4_MUL(0xE6, VV_V), F32X4_DIV(0xE7, VV_V), F32X4_MIN(0xE8, VV_V),
    F32X4_MAX(0xE9, VV_V), F32X4_PMIN(0xEA, VV_V), F32X4_PMAX(0xEB, VV_V),

    // conversions
    F32X4_DEMOTE_F64X2_ZERO(0x5E, V_V), F32X4_CONVERT_I32X4_S(0xFA, V_V), F32X4_CONVERT_I32X4_U(0xFB, V_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    F32x4Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    F32x4Op(int code, FunctionType type, int laneCount) {
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
