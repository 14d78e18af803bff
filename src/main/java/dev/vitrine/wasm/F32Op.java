package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.PLAIN;
import static dev.vitrine.wasm.Signature.D_F;
import static dev.vitrine.wasm.Signature.FF_F;
import static dev.vitrine.wasm.Signature.FF_I;
import static dev.vitrine.wasm.Signature.F_F;
import static dev.vitrine.wasm.Signature.I_F;
import static dev.vitrine.wasm.Signature.L_F;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code f32.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public final class F32Op {
    // comparisons
    public static final int F32_EQ = PLAIN | FF_I | 0x5B;
    public static final int F32_NE = PLAIN | FF_I | 0x5C;
    public static final int F32_LT = PLAIN | FF_I | 0x5D;
    public static final int F32_GT = PLAIN | FF_I | 0x5E;
    public static final int F32_LE = PLAIN | FF_I | 0x5F;
    public static final int F32_GE = PLAIN | FF_I | 0x60;

    // arithmetic
    public static final int F32_ABS = PLAIN | F_F | 0x8B;
    public static final int F32_NEG = PLAIN | F_F | 0x8C;
    public static final int F32_CEIL = PLAIN | F_F | 0x8D;
    public static final int F32_FLOOR = PLAIN | F_F | 0x8E;
    public static final int F32_TRUNC = PLAIN | F_F | 0x8F;
    public static final int F32_NEAREST = PLAIN | F_F | 0x90;
    public static final int F32_SQRT = PLAIN | F_F | 0x91;
    public static final int F32_ADD = PLAIN | FF_F | 0x92;
    public static final int F32_SUB = PLAIN | FF_F | 0x93;
    public static final int F32_MUL = PLAIN | FF_F | 0x94;
    public static final int F32_DIV = PLAIN | FF_F | 0x95;
    public static final int F32_MIN = PLAIN | FF_F | 0x96;
    public static final int F32_MAX = PLAIN | FF_F | 0x97;
    public static final int F32_COPYSIGN = PLAIN | FF_F | 0x98;

    // conversions
    public static final int F32_CONVERT_I32_S = PLAIN | I_F | 0xB2;
    public static final int F32_CONVERT_I32_U = PLAIN | I_F | 0xB3;
    public static final int F32_CONVERT_I64_S = PLAIN | L_F | 0xB4;
    public static final int F32_CONVERT_I64_U = PLAIN | L_F | 0xB5;
    public static final int F32_DEMOTE_F64 = PLAIN | D_F | 0xB6;
    public static final int F32_REINTERPRET_I32 = PLAIN | I_F | 0xBE;

    private F32Op() {
    }
}
