package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.I32Op.I32_DIV_U;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.RelaxedOp.F32X4_RELAXED_MADD;
import static dev.vitrine.wasm.RelaxedOp.F32X4_RELAXED_NMADD;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.ValueType.V128;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD32_LANE;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD32_SPLAT;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD32_ZERO;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD64_ZERO;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE32_LANE;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE64_LANE;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Local;
import java.util.function.IntConsumer;

/** The idioms of four-lane float code that all kernels are written in. It chooses no tile and no order. */
final class Simd {
    static final int BYTES = 16;
    final CodeBuilder code;
    private final boolean relaxed;

    /** @param relaxed whether multiply and add may be one instruction */
    Simd(CodeBuilder code, boolean relaxed) {
        this.code = code;
        this.relaxed = relaxed;
    }

    /** {@code sum += a b}. */
    void madd(Local sum, Local a, Local b) {
        if (relaxed) {
            code.get(a).get(b).get(sum).op(F32X4_RELAXED_MADD).set(sum);
        } else {
            code.get(sum).get(a).get(b).op(F32X4_MUL).op(F32X4_ADD).set(sum);
        }
    }

    /** Pushes {@code a b + c}. */
    CodeBuilder madd3(Local a, Local b, Local c) {
        return relaxed ? code.get(a).get(b).get(c).op(F32X4_RELAXED_MADD)
                : code.get(a).get(b).op(F32X4_MUL).get(c).op(F32X4_ADD);
    }

    /** Pushes {@code c - a b}. */
    CodeBuilder nmadd3(Local a, Local b, Local c) {
        return relaxed ? code.get(a).get(b).get(c).op(F32X4_RELAXED_NMADD)
                : code.get(c).get(a).get(b).op(F32X4_MUL).op(F32X4_SUB);
    }

    /** Whether a product and a sum are one instruction. */
    boolean fuses() {
        return relaxed;
    }

    /** Pushes {@code factor a + c}, the factor a constant. */
    CodeBuilder scaled(float factor, Local a, Local c) {
        if (factor == 1) {
            return code.get(c).get(a).op(F32X4_ADD);
        }
        if (factor == -1) {
            return code.get(c).get(a).op(F32X4_SUB);
        }
        code.f32x4(factor).get(a);
        return relaxed ? code.get(c).op(F32X4_RELAXED_MADD) : code.op(F32X4_MUL).get(c).op(F32X4_ADD);
    }

    /** Pushes {@code lanes} floats from {@code base + offsetBytes}, zeros in the other lanes. */
    CodeBuilder load(Local base, int offsetBytes, int lanes) {
        return switch (lanes) {
            case 1 -> code.load(V128_LOAD32_ZERO, base, offsetBytes);
            case 2 -> code.load(V128_LOAD64_ZERO, base, offsetBytes);
            case 3 -> code.get(base).load(V128_LOAD64_ZERO, base, offsetBytes)
                    .accessLane(V128_LOAD32_LANE, offsetBytes + 8, 2);
            default -> code.get(base).access(V128_LOAD, offsetBytes, 4);
        };
    }

    /** Stores the lowest {@code lanes} floats of {@code value}. */
    void store(Local base, int offsetBytes, Local value, int lanes) {
        if (lanes == 4) {
            code.get(base).get(value).access(V128_STORE, offsetBytes, 4);
            return;
        }
        if (lanes > 1) {
            code.get(base).get(value).accessLane(V128_STORE64_LANE, offsetBytes, 0);
        }
        if (lanes != 2) {
            code.get(base).get(value).accessLane(V128_STORE32_LANE, offsetBytes + (lanes == 3 ? 8 : 0), lanes - 1);
        }
    }

    /**
     * Pushes the float at {@code base + offsetBytes} in four lanes. The offset goes into the address, since V8 does not
     * fold one into this instruction.
     */
    CodeBuilder splat(Local base, int offsetBytes) {
        return code.get(base).plus(offsetBytes).access(V128_LOAD32_SPLAT, 0);
    }

    Local vector() {
        return code.local(V128);
    }

    Local copy(Local i32) {
        Local copy = code.local(I32);
        code.get(i32).set(copy);
        return copy;
    }

    /** {@code target += index stride}. */
    void advance(Local target, Local index, int strideBytes) {
        if (strideBytes != 0) {
            code.get(target).get(index).i32(strideBytes).op(I32_MUL).op(dev.vitrine.wasm.I32Op.I32_ADD).set(target);
        }
    }

    /** Splits {@code value} by a constant: the quotient is returned, the rest stays in {@code value}. */
    Local divide(Local value, int divisor) {
        Local quotient = code.local(I32);
        if (divisor == 1) {
            code.get(value).set(quotient);
            code.i32(0).set(value);
        } else {
            code.get(value).i32(divisor).op(I32_DIV_U).set(quotient);
            code.get(value).get(quotient).i32(divisor).op(I32_MUL).op(I32_SUB).set(value);
        }
        return quotient;
    }

    /** Pushes the lesser of the i32 in {@code value} and a constant. */
    CodeBuilder least(Local value, int limit) {
        return code.get(value).i32(limit).get(value).i32(limit).op(I32_LT_S).select();
    }

    /** Runs {@code body} {@code count} times, a constant. */
    void times(int count, Runnable body) {
        if (count == 1) {
            code.scope(body);
        } else if (count > 1) {
            code.scope(() -> {
                Local left = code.local(I32);
                code.i32(count).set(left);
                code.countDown(left, body);
            });
        }
    }

    /** Runs {@code body} for four channels at a time and for the rest; it moves its own addresses. */
    void channels(int count, IntConsumer body) {
        times(count / 4, () -> body.accept(4));
        if (count % 4 > 0) {
            code.scope(() -> body.accept(count % 4));
        }
    }

    /** Runs {@code body} as often as {@code count} says, which may be no time; the local is 0 afterwards. */
    void times(Local count, Runnable body) {
        code.get(count).i32(0).op(dev.vitrine.wasm.I32Op.I32_GT_S);
        code.ifThen(() -> code.countDown(count, body));
    }
}
