package dev.vitrine.wasm;

import static dev.vitrine.wasm.Opcode.ATOMIC;
import static dev.vitrine.wasm.Opcode.BYTES1;
import static dev.vitrine.wasm.Opcode.BYTES2;
import static dev.vitrine.wasm.Opcode.BYTES4;
import static dev.vitrine.wasm.Opcode.BYTES8;
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
 * Atomic accesses, wait and notify; the third value is the width of the access in bytes, and the alignment
 * must be just that. {@link CodeBuilder#fence} is the one that is not here. Source: threads proposal, binary
 * format, prefix 0xFE.
 */
public final class AtomicOp {
    // waiting: addresses are of i32 or i64 cells, the timeout is in nanoseconds and negative for none
    public static final int MEMORY_ATOMIC_NOTIFY = ATOMIC | II_I | BYTES4 | 0x00;
    public static final int MEMORY_ATOMIC_WAIT32 = ATOMIC | IIL_I | BYTES4 | 0x01;
    public static final int MEMORY_ATOMIC_WAIT64 = ATOMIC | ILL_I | BYTES8 | 0x02;

    // loads
    public static final int I32_ATOMIC_LOAD = ATOMIC | I_I | BYTES4 | 0x10;
    public static final int I64_ATOMIC_LOAD = ATOMIC | I_L | BYTES8 | 0x11;
    public static final int I32_ATOMIC_LOAD8_U = ATOMIC | I_I | BYTES1 | 0x12;
    public static final int I32_ATOMIC_LOAD16_U = ATOMIC | I_I | BYTES2 | 0x13;
    public static final int I64_ATOMIC_LOAD8_U = ATOMIC | I_L | BYTES1 | 0x14;
    public static final int I64_ATOMIC_LOAD16_U = ATOMIC | I_L | BYTES2 | 0x15;
    public static final int I64_ATOMIC_LOAD32_U = ATOMIC | I_L | BYTES4 | 0x16;

    // stores
    public static final int I32_ATOMIC_STORE = ATOMIC | II_ | BYTES4 | 0x17;
    public static final int I64_ATOMIC_STORE = ATOMIC | IL_ | BYTES8 | 0x18;
    public static final int I32_ATOMIC_STORE8 = ATOMIC | II_ | BYTES1 | 0x19;
    public static final int I32_ATOMIC_STORE16 = ATOMIC | II_ | BYTES2 | 0x1A;
    public static final int I64_ATOMIC_STORE8 = ATOMIC | IL_ | BYTES1 | 0x1B;
    public static final int I64_ATOMIC_STORE16 = ATOMIC | IL_ | BYTES2 | 0x1C;
    public static final int I64_ATOMIC_STORE32 = ATOMIC | IL_ | BYTES4 | 0x1D;

    // read-modify-write: add; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_ADD = ATOMIC | II_I | BYTES4 | 0x1E;
    public static final int I64_ATOMIC_RMW_ADD = ATOMIC | IL_L | BYTES8 | 0x1F;
    public static final int I32_ATOMIC_RMW8_ADD_U = ATOMIC | II_I | BYTES1 | 0x20;
    public static final int I32_ATOMIC_RMW16_ADD_U = ATOMIC | II_I | BYTES2 | 0x21;
    public static final int I64_ATOMIC_RMW8_ADD_U = ATOMIC | IL_L | BYTES1 | 0x22;
    public static final int I64_ATOMIC_RMW16_ADD_U = ATOMIC | IL_L | BYTES2 | 0x23;
    public static final int I64_ATOMIC_RMW32_ADD_U = ATOMIC | IL_L | BYTES4 | 0x24;

    // read-modify-write: sub; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_SUB = ATOMIC | II_I | BYTES4 | 0x25;
    public static final int I64_ATOMIC_RMW_SUB = ATOMIC | IL_L | BYTES8 | 0x26;
    public static final int I32_ATOMIC_RMW8_SUB_U = ATOMIC | II_I | BYTES1 | 0x27;
    public static final int I32_ATOMIC_RMW16_SUB_U = ATOMIC | II_I | BYTES2 | 0x28;
    public static final int I64_ATOMIC_RMW8_SUB_U = ATOMIC | IL_L | BYTES1 | 0x29;
    public static final int I64_ATOMIC_RMW16_SUB_U = ATOMIC | IL_L | BYTES2 | 0x2A;
    public static final int I64_ATOMIC_RMW32_SUB_U = ATOMIC | IL_L | BYTES4 | 0x2B;

    // read-modify-write: and; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_AND = ATOMIC | II_I | BYTES4 | 0x2C;
    public static final int I64_ATOMIC_RMW_AND = ATOMIC | IL_L | BYTES8 | 0x2D;
    public static final int I32_ATOMIC_RMW8_AND_U = ATOMIC | II_I | BYTES1 | 0x2E;
    public static final int I32_ATOMIC_RMW16_AND_U = ATOMIC | II_I | BYTES2 | 0x2F;
    public static final int I64_ATOMIC_RMW8_AND_U = ATOMIC | IL_L | BYTES1 | 0x30;
    public static final int I64_ATOMIC_RMW16_AND_U = ATOMIC | IL_L | BYTES2 | 0x31;
    public static final int I64_ATOMIC_RMW32_AND_U = ATOMIC | IL_L | BYTES4 | 0x32;

    // read-modify-write: or; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_OR = ATOMIC | II_I | BYTES4 | 0x33;
    public static final int I64_ATOMIC_RMW_OR = ATOMIC | IL_L | BYTES8 | 0x34;
    public static final int I32_ATOMIC_RMW8_OR_U = ATOMIC | II_I | BYTES1 | 0x35;
    public static final int I32_ATOMIC_RMW16_OR_U = ATOMIC | II_I | BYTES2 | 0x36;
    public static final int I64_ATOMIC_RMW8_OR_U = ATOMIC | IL_L | BYTES1 | 0x37;
    public static final int I64_ATOMIC_RMW16_OR_U = ATOMIC | IL_L | BYTES2 | 0x38;
    public static final int I64_ATOMIC_RMW32_OR_U = ATOMIC | IL_L | BYTES4 | 0x39;

    // read-modify-write: xor; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_XOR = ATOMIC | II_I | BYTES4 | 0x3A;
    public static final int I64_ATOMIC_RMW_XOR = ATOMIC | IL_L | BYTES8 | 0x3B;
    public static final int I32_ATOMIC_RMW8_XOR_U = ATOMIC | II_I | BYTES1 | 0x3C;
    public static final int I32_ATOMIC_RMW16_XOR_U = ATOMIC | II_I | BYTES2 | 0x3D;
    public static final int I64_ATOMIC_RMW8_XOR_U = ATOMIC | IL_L | BYTES1 | 0x3E;
    public static final int I64_ATOMIC_RMW16_XOR_U = ATOMIC | IL_L | BYTES2 | 0x3F;
    public static final int I64_ATOMIC_RMW32_XOR_U = ATOMIC | IL_L | BYTES4 | 0x40;

    // read-modify-write: xchg; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_XCHG = ATOMIC | II_I | BYTES4 | 0x41;
    public static final int I64_ATOMIC_RMW_XCHG = ATOMIC | IL_L | BYTES8 | 0x42;
    public static final int I32_ATOMIC_RMW8_XCHG_U = ATOMIC | II_I | BYTES1 | 0x43;
    public static final int I32_ATOMIC_RMW16_XCHG_U = ATOMIC | II_I | BYTES2 | 0x44;
    public static final int I64_ATOMIC_RMW8_XCHG_U = ATOMIC | IL_L | BYTES1 | 0x45;
    public static final int I64_ATOMIC_RMW16_XCHG_U = ATOMIC | IL_L | BYTES2 | 0x46;
    public static final int I64_ATOMIC_RMW32_XCHG_U = ATOMIC | IL_L | BYTES4 | 0x47;

    // read-modify-write: cmpxchg; the old value is left on the stack
    public static final int I32_ATOMIC_RMW_CMPXCHG = ATOMIC | III_I | BYTES4 | 0x48;
    public static final int I64_ATOMIC_RMW_CMPXCHG = ATOMIC | ILL_L | BYTES8 | 0x49;
    public static final int I32_ATOMIC_RMW8_CMPXCHG_U = ATOMIC | III_I | BYTES1 | 0x4A;
    public static final int I32_ATOMIC_RMW16_CMPXCHG_U = ATOMIC | III_I | BYTES2 | 0x4B;
    public static final int I64_ATOMIC_RMW8_CMPXCHG_U = ATOMIC | ILL_L | BYTES1 | 0x4C;
    public static final int I64_ATOMIC_RMW16_CMPXCHG_U = ATOMIC | ILL_L | BYTES2 | 0x4D;
    public static final int I64_ATOMIC_RMW32_CMPXCHG_U = ATOMIC | ILL_L | BYTES4 | 0x4E;

    private AtomicOp() {
    }
}
