package dev.vitrine.wasm;

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
public enum MemoryOp implements Opcode {
    // loads
    I32_LOAD(0x28, I_I, 4), I64_LOAD(0x29, I_L, 8), F32_LOAD(0x2A, I_F, 4), F64_LOAD(0x2B, I_D, 8),
    I32_LOAD8_S(0x2C, I_I, 1), I32_LOAD8_U(0x2D, I_I, 1), I32_LOAD16_S(0x2E, I_I, 2),
    I32_LOAD16_U(0x2F, I_I, 2), I64_LOAD8_S(0x30, I_L, 1), I64_LOAD8_U(0x31, I_L, 1),
    I64_LOAD16_S(0x32, I_L, 2), I64_LOAD16_U(0x33, I_L, 2), I64_LOAD32_S(0x34, I_L, 4),
    I64_LOAD32_U(0x35, I_L, 4),

    // stores
    I32_STORE(0x36, II_, 4), I64_STORE(0x37, IL_, 8), F32_STORE(0x38, IF_, 4), F64_STORE(0x39, ID_, 8),
    I32_STORE8(0x3A, II_, 1), I32_STORE16(0x3B, II_, 2), I64_STORE8(0x3C, IL_, 1),
    I64_STORE16(0x3D, IL_, 2), I64_STORE32(0x3E, IL_, 4);

    private final int code;
    private final FunctionType type;
    private final int accessBytes;

    MemoryOp(int code, FunctionType type, int accessBytes) {
        this.code = code;
        this.type = type;
        this.accessBytes = accessBytes;
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
    public int accessBytes() {
        return accessBytes;
    }
}
