package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.VVV_V;
import static dev.vitrine.wasm.Signature.VV_V;
import static dev.vitrine.wasm.Signature.V_I;
import static dev.vitrine.wasm.Signature.V_V;

/**
 * Bitwise operations on all 128 bits ({@code v128.*}); loads, stores and constants are elsewhere.
 * Source: WebAssembly Core 2.0, section 5.4.8 for the encoding and 4.4.3 for what each computes.
 */
public enum V128Op implements Opcode {
    // bitwise
    V128_NOT(0x4D, V_V), V128_AND(0x4E, VV_V), V128_ANDNOT(0x4F, VV_V), V128_OR(0x50, VV_V),
    V128_XOR(0x51, VV_V), V128_BITSELECT(0x52, VVV_V), V128_ANY_TRUE(0x53, V_I);

    private final int code;
    private final FunctionType type;

    V128Op(int code, FunctionType type) {
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
