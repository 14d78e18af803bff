package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.VVV_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Vector operations whose result may differ between machines at the edges (rounding of a fused multiply-add,
 * NaN, out of range); a browser may lack them. Source: WebAssembly Core 3.0, Relaxed SIMD, vector
 * instructions 256 to 275.
 */
public final class RelaxedOp {
    // conversions and lane choice
    public static final int I8X16_RELAXED_SWIZZLE = VECTOR | VV_V | 0x100;
    public static final int I32X4_RELAXED_TRUNC_F32X4_S = VECTOR | V_V | 0x101;
    public static final int I32X4_RELAXED_TRUNC_F32X4_U = VECTOR | V_V | 0x102;
    public static final int I32X4_RELAXED_TRUNC_F64X2_S_ZERO = VECTOR | V_V | 0x103;
    public static final int I32X4_RELAXED_TRUNC_F64X2_U_ZERO = VECTOR | V_V | 0x104;
    public static final int I8X16_RELAXED_LANESELECT = VECTOR | VVV_V | 0x109;
    public static final int I16X8_RELAXED_LANESELECT = VECTOR | VVV_V | 0x10A;
    public static final int I32X4_RELAXED_LANESELECT = VECTOR | VVV_V | 0x10B;
    public static final int I64X2_RELAXED_LANESELECT = VECTOR | VVV_V | 0x10C;

    // madd is a * b + c, nmadd is c - a * b
    public static final int F32X4_RELAXED_MADD = VECTOR | VVV_V | 0x105;
    public static final int F32X4_RELAXED_NMADD = VECTOR | VVV_V | 0x106;
    public static final int F64X2_RELAXED_MADD = VECTOR | VVV_V | 0x107;
    public static final int F64X2_RELAXED_NMADD = VECTOR | VVV_V | 0x108;
    public static final int F32X4_RELAXED_MIN = VECTOR | VV_V | 0x10D;
    public static final int F32X4_RELAXED_MAX = VECTOR | VV_V | 0x10E;
    public static final int F64X2_RELAXED_MIN = VECTOR | VV_V | 0x10F;
    public static final int F64X2_RELAXED_MAX = VECTOR | VV_V | 0x110;

    // integer dot products: the second operand holds 7-bit values
    public static final int I16X8_RELAXED_Q15MULR_S = VECTOR | VV_V | 0x111;
    public static final int I16X8_RELAXED_DOT_I8X16_I7X16_S = VECTOR | VV_V | 0x112;
    public static final int I32X4_RELAXED_DOT_I8X16_I7X16_ADD_S = VECTOR | VVV_V | 0x113;

    private RelaxedOp() {
    }
}
