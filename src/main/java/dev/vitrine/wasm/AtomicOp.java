package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.III_I;
import static dev.vitrine.wasm.Signature.IIL_I;
import static dev.vitrine.wasm.Signature.II_;
import static dev.vitrine.wasm.Signature.II_I;
import static dev.vitrine.wasm.Signature.ILL_I;
import static dev.vitrine.wasm.Signature.ILL_L;
import static dev.vitrine.wasm.Signature.IL_;
import static dev.vitrine.wasm.Signature.IL_L;
import static dev.vitrine.wasm.Signature.I_I;
import static dev.vitrine.wasm.Signature.I_L;

/**
 * Atomic accesses, wait and notify; the third value is the width of the access in bytes, and the alignment must be
 * just that. {@link CodeBuilder#fence} is the one that is not here. Source: the threads proposal, binary format,
 * prefix 0xFE.
 */
public enum AtomicOp implements Opcode {
    // waiting: addresses are of i32 or i64 cells, the timeout is in nanoseconds and negative for none
    MEMORY_ATOMIC_NOTIFY(0x00, II_I, 4), MEMORY_ATOMIC_WAIT32(0x01, IIL_I, 4),
    MEMORY_ATOMIC_WAIT64(0x02, ILL_I, 8),

    // loads
    I32_ATOMIC_LOAD(0x10, I_I, 4), I64_ATOMIC_LOAD(0x11, I_L, 8), I32_ATOMIC_LOAD8_U(0x12, I_I, 1),
    I32_ATOMIC_LOAD16_U(0x13, I_I, 2), I64_ATOMIC_LOAD8_U(0x14, I_L, 1), I64_ATOMIC_LOAD16_U(0x15, I_L, 2),
    I64_ATOMIC_LOAD32_U(0x16, I_L, 4),

    // stores
    I32_ATOMIC_STORE(0x17, II_, 4), I64_ATOMIC_STORE(0x18, IL_, 8), I32_ATOMIC_STORE8(0x19, II_, 1),
    I32_ATOMIC_STORE16(0x1A, II_, 2), I64_ATOMIC_STORE8(0x1B, IL_, 1), I64_ATOMIC_STORE16(0x1C, IL_, 2),
    I64_ATOMIC_STORE32(0x1D, IL_, 4),

    // read-modify-write: add; the old value is left on the stack
    I32_ATOMIC_RMW_ADD(0x1E, II_I, 4), I64_ATOMIC_RMW_ADD(0x1F, IL_L, 8),
    I32_ATOMIC_RMW8_ADD_U(0x20, II_I, 1), I32_ATOMIC_RMW16_ADD_U(0x21, II_I, 2),
    I64_ATOMIC_RMW8_ADD_U(0x22, IL_L, 1), I64_ATOMIC_RMW16_ADD_U(0x23, IL_L, 2),
    I64_ATOMIC_RMW32_ADD_U(0x24, IL_L, 4),

    // read-modify-write: sub; the old value is left on the stack
    I32_ATOMIC_RMW_SUB(0x25, II_I, 4), I64_ATOMIC_RMW_SUB(0x26, IL_L, 8),
    I32_ATOMIC_RMW8_SUB_U(0x27, II_I, 1), I32_ATOMIC_RMW16_SUB_U(0x28, II_I, 2),
    I64_ATOMIC_RMW8_SUB_U(0x29, IL_L, 1), I64_ATOMIC_RMW16_SUB_U(0x2A, IL_L, 2),
    I64_ATOMIC_RMW32_SUB_U(0x2B, IL_L, 4),

    // read-modify-write: and; the old value is left on the stack
    I32_ATOMIC_RMW_AND(0x2C, II_I, 4), I64_ATOMIC_RMW_AND(0x2D, IL_L, 8),
    I32_ATOMIC_RMW8_AND_U(0x2E, II_I, 1), I32_ATOMIC_RMW16_AND_U(0x2F, II_I, 2),
    I64_ATOMIC_RMW8_AND_U(0x30, IL_L, 1), I64_ATOMIC_RMW16_AND_U(0x31, IL_L, 2),
    I64_ATOMIC_RMW32_AND_U(0x32, IL_L, 4),

    // read-modify-write: or; the old value is left on the stack
    I32_ATOMIC_RMW_OR(0x33, II_I, 4), I64_ATOMIC_RMW_OR(0x34, IL_L, 8), I32_ATOMIC_RMW8_OR_U(0x35, II_I, 1),
    I32_ATOMIC_RMW16_OR_U(0x36, II_I, 2), I64_ATOMIC_RMW8_OR_U(0x37, IL_L, 1),
    I64_ATOMIC_RMW16_OR_U(0x38, IL_L, 2), I64_ATOMIC_RMW32_OR_U(0x39, IL_L, 4),

    // read-modify-write: xor; the old value is left on the stack
    I32_ATOMIC_RMW_XOR(0x3A, II_I, 4), I64_ATOMIC_RMW_XOR(0x3B, IL_L, 8),
    I32_ATOMIC_RMW8_XOR_U(0x3C, II_I, 1), I32_ATOMIC_RMW16_XOR_U(0x3D, II_I, 2),
    I64_ATOMIC_RMW8_XOR_U(0x3E, IL_L, 1), I64_ATOMIC_RMW16_XOR_U(0x3F, IL_L, 2),
    I64_ATOMIC_RMW32_XOR_U(0x40, IL_L, 4),

    // read-modify-write: xchg; the old value is left on the stack
    I32_ATOMIC_RMW_XCHG(0x41, II_I, 4), I64_ATOMIC_RMW_XCHG(0x42, IL_L, 8),
    I32_ATOMIC_RMW8_XCHG_U(0x43, II_I, 1), I32_ATOMIC_RMW16_XCHG_U(0x44, II_I, 2),
    I64_ATOMIC_RMW8_XCHG_U(0x45, IL_L, 1), I64_ATOMIC_RMW16_XCHG_U(0x46, IL_L, 2),
    I64_ATOMIC_RMW32_XCHG_U(0x47, IL_L, 4),

    // read-modify-write: cmpxchg; the old value is left on the stack
    I32_ATOMIC_RMW_CMPXCHG(0x48, III_I, 4), I64_ATOMIC_RMW_CMPXCHG(0x49, ILL_L, 8),
    I32_ATOMIC_RMW8_CMPXCHG_U(0x4A, III_I, 1), I32_ATOMIC_RMW16_CMPXCHG_U(0x4B, III_I, 2),
    I64_ATOMIC_RMW8_CMPXCHG_U(0x4C, ILL_L, 1), I64_ATOMIC_RMW16_CMPXCHG_U(0x4D, ILL_L, 2),
    I64_ATOMIC_RMW32_CMPXCHG_U(0x4E, ILL_L, 4);

    private final int code;
    private final FunctionType type;
    private final int accessBytes;

    AtomicOp(int code, FunctionType type, int accessBytes) {
        this.code = 0xFE0000 | code;
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
