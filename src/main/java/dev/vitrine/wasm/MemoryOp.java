package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.BYTES1;
import static dev.vitrine.wasm.Opcode.BYTES2;
import static dev.vitrine.wasm.Opcode.BYTES4;
import static dev.vitrine.wasm.Opcode.BYTES8;
import static dev.vitrine.wasm.Opcode.PLAIN;
import static dev.vitrine.wasm.Signature.ID_;
import static dev.vitrine.wasm.Signature.IF_;
import static dev.vitrine.wasm.Signature.II_;
import static dev.vitrine.wasm.Signature.IL_;
import static dev.vitrine.wasm.Signature.I_D;
import static dev.vitrine.wasm.Signature.I_F;
import static dev.vitrine.wasm.Signature.I_I;
import static dev.vitrine.wasm.Signature.I_L;

/**
 * Scalar loads and stores; the third value is the width of the access in bytes, which is also its natural
 * alignment. Source: WebAssembly Core 2.0, section 5.4.6.
 */
public final class MemoryOp {
    // loads
    public static final int I32_LOAD = PLAIN | I_I | BYTES4 | 0x28;
    public static final int I64_LOAD = PLAIN | I_L | BYTES8 | 0x29;
    public static final int F32_LOAD = PLAIN | I_F | BYTES4 | 0x2A;
    public static final int F64_LOAD = PLAIN | I_D | BYTES8 | 0x2B;
    public static final int I32_LOAD8_S = PLAIN | I_I | BYTES1 | 0x2C;
    public static final int I32_LOAD8_U = PLAIN | I_I | BYTES1 | 0x2D;
    public static final int I32_LOAD16_S = PLAIN | I_I | BYTES2 | 0x2E;
    public static final int I32_LOAD16_U = PLAIN | I_I | BYTES2 | 0x2F;
    public static final int I64_LOAD8_S = PLAIN | I_L | BYTES1 | 0x30;
    public static final int I64_LOAD8_U = PLAIN | I_L | BYTES1 | 0x31;
    public static final int I64_LOAD16_S = PLAIN | I_L | BYTES2 | 0x32;
    public static final int I64_LOAD16_U = PLAIN | I_L | BYTES2 | 0x33;
    public static final int I64_LOAD32_S = PLAIN | I_L | BYTES4 | 0x34;
    public static final int I64_LOAD32_U = PLAIN | I_L | BYTES4 | 0x35;

    // stores
    public static final int I32_STORE = PLAIN | II_ | BYTES4 | 0x36;
    public static final int I64_STORE = PLAIN | IL_ | BYTES8 | 0x37;
    public static final int F32_STORE = PLAIN | IF_ | BYTES4 | 0x38;
    public static final int F64_STORE = PLAIN | ID_ | BYTES8 | 0x39;
    public static final int I32_STORE8 = PLAIN | II_ | BYTES1 | 0x3A;
    public static final int I32_STORE16 = PLAIN | II_ | BYTES2 | 0x3B;
    public static final int I64_STORE8 = PLAIN | IL_ | BYTES1 | 0x3C;
    public static final int I64_STORE16 = PLAIN | IL_ | BYTES2 | 0x3D;
    public static final int I64_STORE32 = PLAIN | IL_ | BYTES4 | 0x3E;

    private MemoryOp() {
    }
}
