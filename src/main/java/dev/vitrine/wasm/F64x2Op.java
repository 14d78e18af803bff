package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.D_V;
import static dev.vitrine.wasm.Signature.VD_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_D;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Operations on two double-precision floats.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum F64x2Op implements Opcode {
    // lanes
    F64X2_SPLAT(0x14, D_V), F64X2_EXTRACT_LANE(0x21, V_D, 2), F64X2_REPLACE_LANE(0x22, VD_V, 2),

    // comparisons
    F64X2_EQ(0x47, VV_V), F64X2_NE(0x48, VV_V), F64X2_LT(0x49, VV_V), F64X2_GT(0x4A, VV_V),
    F64X2_LE(0x4B, VV_V), F64X2_GE(0x4C, VV_V),

    // arithmetic
    F64X2_CEIL(0x74, V_V), F64X2_FLOOR(0x75, V_V), F64X2_TRUNC(0x7A, V_V), F64X2_NEAREST(0x94, V_V),
    F64X2_ABS(0xEC, V_V), F64X2_NEG(0xED, V_V), F64X2_SQRT(0xEF, V_V), F64X2_ADD(0xF0, VV_V),
    F64X2_SUB(0xF1, VV_V), F64X2_MUL(0xF2, VV_V), F64X2_DIV(0xF3, VV_V), F64X2_MIN(0xF4, VV_V),
    F64X2_MAX(0xF5, VV_V), F64X2_PMIN(0xF6, VV_V), F64X2_PMAX(0xF7, VV_V),

    // conversions
    F64X2_PROMOTE_LOW_F32X4(0x5F, V_V), F64X2_CONVERT_LOW_I32X4_S(0xFE, V_V),
    F64X2_CONVERT_LOW_I32X4_U(0xFF, V_V);

    private final int code;
    private final FunctionType type;
    private final int laneCount;

    F64x2Op(int code, FunctionType type) {
        this(code, type, 0);
    }

    F64x2Op(int code, FunctionType type, int laneCount) {
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
