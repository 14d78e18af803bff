package dev.vitrine.wasm;

import static dev.vitrine.wasm.Signature.IV_;
import static dev.vitrine.wasm.Signature.IV_V;
import static dev.vitrine.wasm.Signature.I_V;

/**
 * Vector loads and stores; the third value is the width of the access in bytes, which is also its natural alignment,
 * the fourth the number of lanes for those that move one lane. Source: WebAssembly Core 2.0, section 5.4.8.
 */
public enum VectorMemoryOp implements Opcode {
    V128_LOAD(0x00, I_V, 16), V128_STORE(0x0B, IV_, 16),

    // half a vector, widened
    V128_LOAD8X8_S(0x01, I_V, 8), V128_LOAD8X8_U(0x02, I_V, 8), V128_LOAD16X4_S(0x03, I_V, 8),
    V128_LOAD16X4_U(0x04, I_V, 8), V128_LOAD32X2_S(0x05, I_V, 8), V128_LOAD32X2_U(0x06, I_V, 8),

    // one value in all lanes, or in the lowest above zeros
    V128_LOAD8_SPLAT(0x07, I_V, 1), V128_LOAD16_SPLAT(0x08, I_V, 2), V128_LOAD32_SPLAT(0x09, I_V, 4),
    V128_LOAD64_SPLAT(0x0A, I_V, 8), V128_LOAD32_ZERO(0x5C, I_V, 4), V128_LOAD64_ZERO(0x5D, I_V, 8),

    // one lane
    V128_LOAD8_LANE(0x54, IV_V, 1, 16), V128_LOAD16_LANE(0x55, IV_V, 2, 8), V128_LOAD32_LANE(0x56, IV_V, 4, 4),
    V128_LOAD64_LANE(0x57, IV_V, 8, 2), V128_STORE8_LANE(0x58, IV_, 1, 16), V128_STORE16_LANE(0x59, IV_, 2, 8),
    V128_STORE32_LANE(0x5A, IV_, 4, 4), V128_STORE64_LANE(0x5B, IV_, 8, 2);

    private final int code;
    private final FunctionType type;
    private final int accessBytes;
    private final int laneCount;

    VectorMemoryOp(int code, FunctionType type, int accessBytes) {
        this(code, type, accessBytes, 0);
    }

    VectorMemoryOp(int code, FunctionType type, int accessBytes, int laneCount) {
        this.code = 0xFD0000 | code;
        this.type = type;
        this.accessBytes = accessBytes;
        this.laneCount = laneCount;
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

    @Override
    public int laneCount() {
        return laneCount;
    }
}
