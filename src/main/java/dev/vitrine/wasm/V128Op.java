package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.VVV_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Bitwise operations on all 128 bits ({@code v128.*}); loads, stores and constants are elsewhere.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public final class V128Op {
    // bitwise
    public static final int V128_NOT = VECTOR | V_V | 0x4D;
    public static final int V128_AND = VECTOR | VV_V | 0x4E;
    public static final int V128_ANDNOT = VECTOR | VV_V | 0x4F;
    public static final int V128_OR = VECTOR | VV_V | 0x50;
    public static final int V128_XOR = VECTOR | VV_V | 0x51;
    public static final int V128_BITSELECT = VECTOR | VVV_V | 0x52;
    public static final int V128_ANY_TRUE = VECTOR | V_I | 0x53;

    private V128Op() {
    }
}
