package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.VVV_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Vector operations whose result may differ between machines at the edges (rounding of a fused multiply-add, NaN,
 * out of range); a browser may lack them. Source: WebAssembly Core 3.0, Relaxed SIMD, vector instructions 256 to 275.
 */
public enum RelaxedOp implements Opcode {
    // conversions and lane choice
    I8X16_RELAXED_SWIZZLE(0x100, VV_V), I32X4_RELAXED_TRUNC_F32X4_S(0x101, V_V),
    I32X4_RELAXED_TRUNC_F32X4_U(0x102, V_V), I32X4_RELAXED_TRUNC_F64X2_S_ZERO(0x103, V_V),
    I32X4_RELAXED_TRUNC_F64X2_U_ZERO(0x104, V_V), I8X16_RELAXED_LANESELECT(0x109, VVV_V),
    I16X8_RELAXED_LANESELECT(0x10A, VVV_V), I32X4_RELAXED_LANESELECT(0x10B, VVV_V),
    I64X2_RELAXED_LANESELECT(0x10C, VVV_V),

    // madd is a * b + c, nmadd is c - a * b
    F32X4_RELAXED_MADD(0x105, VVV_V), F32X4_RELAXED_NMADD(0x106, VVV_V), F64X2_RELAXED_MADD(0x107, VVV_V),
    F64X2_RELAXED_NMADD(0x108, VVV_V), F32X4_RELAXED_MIN(0x10D, VV_V), F32X4_RELAXED_MAX(0x10E, VV_V),
    F64X2_RELAXED_MIN(0x10F, VV_V), F64X2_RELAXED_MAX(0x110, VV_V),

    // integer dot products: the second operand holds 7-bit values
    I16X8_RELAXED_Q15MULR_S(0x111, VV_V), I16X8_RELAXED_DOT_I8X16_I7X16_S(0x112, VV_V),
    I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S(0x113, VVV_V);

    private final int code;
    private final FunctionType type;

    RelaxedOp(int code, FunctionType type) {
        this.code = 0xFD0000 | code;
        this.type = type;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public FunctionType type() {
        return type;
    }
}
