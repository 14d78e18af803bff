package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32Op.F32_ADD;
import static dev.vitrine.wasm.F32Op.F32_DIV;
import static dev.vitrine.wasm.F32Op.F32_MAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_EXTRACT_LANE;
import static dev.vitrine.wasm.F32x4Op.F32X4_MAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SPLAT;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.ValueType.F32;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;
import java.util.function.IntConsumer;

/**
 * {@code exp(x - max) / sum exp(x - max)} along the last dimension, a chunk a row: {@code (chunk, in, out)}. What four
 * lanes do not fill is done with one value in all lanes.
 */
final class SoftmaxEmitter {
    private final int length;
    private final Kernels kernels;
    private final Simd simd;
    private final CodeBuilder code;

    private SoftmaxEmitter(int length, Kernels kernels, Simd simd) {
        this.length = length;
        this.kernels = kernels;
        this.simd = simd;
        this.code = simd.code;
    }

    private record Key(int length) {
    }

    static Function function(int length, Kernels kernels) {
        return kernels.function("f32_softmax_" + length, new Key(length),
                simd -> new SoftmaxEmitter(length, kernels, simd).emit());
    }

    private void emit() {
        Local row = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        simd.advance(in, row, length * 4);
        simd.advance(out, row, length * 4);
        Local best = simd.vector();
        code.f32x4(Float.NEGATIVE_INFINITY).set(best);
        Local from = simd.copy(in);
        over(lanes -> {
            load(from, lanes).get(best).op(F32X4_MAX).set(best);
            code.advance(from, lanes * 4);
        });
        across(best, F32_MAX);
        code.op(F32X4_SPLAT).set(best);
        Local sum = simd.vector();
        Local rest = code.local(F32, "rest");
        code.f32x4(0).set(sum);
        code.f32(0).set(rest);
        Local to = simd.copy(out);
        over(lanes -> {
            Local value = simd.vector();
            load(in, lanes).get(best).op(F32X4_SUB).call(kernels.math.exp()).set(value);
            simd.store(to, 0, value, lanes);
            if (lanes == 4) {
                code.get(sum).get(value).op(F32X4_ADD).set(sum);
            } else {
                code.get(value).lane(F32X4_EXTRACT_LANE, 0).get(rest).op(F32_ADD).set(rest);
            }
            code.advance(in, lanes * 4);
            code.advance(to, lanes * 4);
        });
        code.f32(1);
        across(sum, F32_ADD);
        code.get(rest).op(F32_ADD).op(F32_DIV).op(F32X4_SPLAT).set(sum);
        over(lanes -> {
            Local value = simd.vector();
            load(out, lanes).get(sum).op(F32X4_MUL).set(value);
            simd.store(out, 0, value, lanes);
            code.advance(out, lanes * 4);
        });
    }

    private CodeBuilder load(Local from, int lanes) {
        return lanes == 4 ? simd.load(from, 0, 4) : simd.splat(from, 0);
    }

    // Pushes the four lanes joined.
    private void across(Local vector, int join) {
        code.get(vector).lane(F32X4_EXTRACT_LANE, 0);
        for (int lane = 1; lane < 4; lane++) {
            code.get(vector).lane(F32X4_EXTRACT_LANE, lane).op(join);
        }
    }

    private void over(IntConsumer body) {
        simd.times(length / 4, () -> body.accept(4));
        simd.times(length % 4, () -> body.accept(1));
    }
}
