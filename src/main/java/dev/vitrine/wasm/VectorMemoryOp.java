package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.BYTES16;
import static dev.vitrine.wasm.Opcode.BYTES1;
import static dev.vitrine.wasm.Opcode.BYTES2;
import static dev.vitrine.wasm.Opcode.BYTES4;
import static dev.vitrine.wasm.Opcode.BYTES8;
import static dev.vitrine.wasm.Opcode.LANES16;
import static dev.vitrine.wasm.Opcode.LANES2;
import static dev.vitrine.wasm.Opcode.LANES4;
import static dev.vitrine.wasm.Opcode.LANES8;
import static dev.vitrine.wasm.Opcode.VECTOR;
import static dev.vitrine.wasm.Signature.IV_;
import static dev.vitrine.wasm.Signature.IV_V;
import static dev.vitrine.wasm.Signature.I_V;

/**
 * Vector loads and stores, of whole vectors, of halves that are widened, of one value into all lanes or the
 * lowest, and of single lanes. Source: WebAssembly Core 2.0, section 5.4.8.
 */
public final class VectorMemoryOp {
    // whole vectors
    public static final int V128_LOAD = VECTOR | I_V | BYTES16 | 0x00;
    public static final int V128_STORE = VECTOR | IV_ | BYTES16 | 0x0B;

    // half a vector, widened
    public static final int V128_LOAD8X8_S = VECTOR | I_V | BYTES8 | 0x01;
    public static final int V128_LOAD8X8_U = VECTOR | I_V | BYTES8 | 0x02;
    public static final int V128_LOAD16X4_S = VECTOR | I_V | BYTES8 | 0x03;
    public static final int V128_LOAD16X4_U = VECTOR | I_V | BYTES8 | 0x04;
    public static final int V128_LOAD32X2_S = VECTOR | I_V | BYTES8 | 0x05;
    public static final int V128_LOAD32X2_U = VECTOR | I_V | BYTES8 | 0x06;

    // one value in all lanes, or in the lowest above zeros
    public static final int V128_LOAD8_SPLAT = VECTOR | I_V | BYTES1 | 0x07;
    public static final int V128_LOAD16_SPLAT = VECTOR | I_V | BYTES2 | 0x08;
    public static final int V128_LOAD32_SPLAT = VECTOR | I_V | BYTES4 | 0x09;
    public static final int V128_LOAD64_SPLAT = VECTOR | I_V | BYTES8 | 0x0A;
    public static final int V128_LOAD32_ZERO = VECTOR | I_V | BYTES4 | 0x5C;
    public static final int V128_LOAD64_ZERO = VECTOR | I_V | BYTES8 | 0x5D;

    // one lane
    public static final int V128_LOAD8_LANE = VECTOR | IV_V | BYTES1 | LANES16 | 0x54;
    public static final int V128_LOAD16_LANE = VECTOR | IV_V | BYTES2 | LANES8 | 0x55;
    public static final int V128_LOAD32_LANE = VECTOR | IV_V | BYTES4 | LANES4 | 0x56;
    public static final int V128_LOAD64_LANE = VECTOR | IV_V | BYTES8 | LANES2 | 0x57;
    public static final int V128_STORE8_LANE = VECTOR | IV_ | BYTES1 | LANES16 | 0x58;
    public static final int V128_STORE16_LANE = VECTOR | IV_ | BYTES2 | LANES8 | 0x59;
    public static final int V128_STORE32_LANE = VECTOR | IV_ | BYTES4 | LANES4 | 0x5A;
    public static final int V128_STORE64_LANE = VECTOR | IV_ | BYTES8 | LANES2 | 0x5B;

    private VectorMemoryOp() {
    }
}
