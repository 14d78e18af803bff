package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.PLAIN;
import static dev.vitrine.wasm.Signature.DD_D;
import static dev.vitrine.wasm.Signature.DD_I;
import static dev.vitrine.wasm.Signature.D_D;
import static dev.vitrine.wasm.Signature.F_D;
import static dev.vitrine.wasm.Signature.I_D;
import static dev.vitrine.wasm.Signature.L_D;

/**
 * Arithmetic and conversions whose mnemonic starts with {@code f64.}; no memory access, no constants.
 * Source: WebAssembly Core 2.0, section 5.4.7 for the encoding and 4.3 for what each computes.
 */
public final class F64Op {
    // comparisons
    public static final int F64_EQ = PLAIN | DD_I | 0x61;
    public static final int F64_NE = PLAIN | DD_I | 0x62;
    public static final int F64_LT = PLAIN | DD_I | 0x63;
    public static final int F64_GT = PLAIN | DD_I | 0x64;
    public static final int F64_LE = PLAIN | DD_I | 0x65;
    public static final int F64_GE = PLAIN | DD_I | 0x66;

    // arithmetic
    public static final int F64_ABS = PLAIN | D_D | 0x99;
    public static final int F64_NEG = PLAIN | D_D | 0x9A;
    public static final int F64_CEIL = PLAIN | D_D | 0x9B;
    public static final int F64_FLOOR = PLAIN | D_D | 0x9C;
    public static final int F64_TRUNC = PLAIN | D_D | 0x9D;
    public static final int F64_NEAREST = PLAIN | D_D | 0x9E;
    public static final int F64_SQRT = PLAIN | D_D | 0x9F;
    public static final int F64_ADD = PLAIN | DD_D | 0xA0;
    public static final int F64_SUB = PLAIN | DD_D | 0xA1;
    public static final int F64_MUL = PLAIN | DD_D | 0xA2;
    public static final int F64_DIV = PLAIN | DD_D | 0xA3;
    public static final int F64_MIN = PLAIN | DD_D | 0xA4;
    public static final int F64_MAX = PLAIN | DD_D | 0xA5;
    public static final int F64_COPYSIGN = PLAIN | DD_D | 0xA6;

    // conversions
    public static final int F64_CONVERT_I32_S = PLAIN | I_D | 0xB7;
    public static final int F64_CONVERT_I32_U = PLAIN | I_D | 0xB8;
    public static final int F64_CONVERT_I64_S = PLAIN | L_D | 0xB9;
    public static final int F64_CONVERT_I64_U = PLAIN | L_D | 0xBA;
    public static final int F64_PROMOTE_F32 = PLAIN | F_D | 0xBB;
    public static final int F64_REINTERPRET_I64 = PLAIN | L_D | 0xBF;

    private F64Op() {
    }
}
