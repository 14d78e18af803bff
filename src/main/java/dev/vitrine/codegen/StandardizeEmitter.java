package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32Op.F32_ADD;
import static dev.vitrine.wasm.F32Op.F32_DIV;
import static dev.vitrine.wasm.F32Op.F32_MAX;
import static dev.vitrine.wasm.F32Op.F32_MUL;
import static dev.vitrine.wasm.F32Op.F32_SQRT;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_EXTRACT_LANE;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SPLAT;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.V128Op.V128_AND;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.graph.Standardize;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Scales each pixel by its own channels' mean and variance, mean square or norm, a chunk a row: {@code (chunk, in, out)}.
 * Sums are kept in four lanes; the variance is that of the differences, which does not cancel.
 */
final class StandardizeEmitter {
    private static final int[][] LANES = {null, {-1, 0, 0, 0}, {-1, -1, 0, 0}, {-1, -1, -1, 0}, null};

    private final Spec spec;
    private final Simd simd;
    private final CodeBuilder code;

    record Spec(Grid in, Grid out, Standardize.Kind kind, float epsilon) {
    }

    private StandardizeEmitter(Spec spec, Simd simd) {
        this.spec = spec;
        this.simd = simd;
        this.code = simd.code;
    }

    static Function function(Spec spec, Kernels kernels) {
        return kernels.function("f32_standardize_" + spec.kind.ordinal() + "_" + spec.out.rows() + "x" + spec.out.pixels()
                + "x" + spec.out.channels(), spec, simd -> new StandardizeEmitter(spec, simd).emit());
    }

    private void emit() {
        Local row = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local image = simd.divide(row, spec.out.rows());
        simd.advance(in, image, spec.in.imageBytes());
        simd.advance(in, row, spec.in.rowBytes());
        simd.advance(out, image, spec.out.imageBytes());
        simd.advance(out, row, spec.out.rowBytes());
        simd.times(spec.out.pixels(), () -> pixel(in, out));
    }

    private void pixel(Local in, Local out) {
        float share = 1f / spec.out.channels();
        Local mean = simd.vector();
        Local factor = simd.vector();
        Local sum = simd.vector();
        boolean centred = spec.kind == Standardize.Kind.VARIANCE;
        code.f32x4(0).set(mean);
        if (centred) {
            sum(in, mean, sum, false);
            across(sum);
            code.f32(share).op(F32_MUL).op(F32X4_SPLAT).set(mean);
        }
        sum(in, mean, sum, true);
        code.f32(1);
        across(sum);
        if (spec.kind == Standardize.Kind.UNIT) {
            code.f32(spec.epsilon).op(F32_MAX);
        } else {
            code.f32(share).op(F32_MUL).f32(spec.epsilon).op(F32_ADD);
        }
        code.op(F32_SQRT).op(F32_DIV).op(F32X4_SPLAT).set(factor);
        simd.channels(spec.out.channels(), lanes -> {
            Local value = simd.vector();
            simd.load(in, 0, lanes).get(mean).op(F32X4_SUB).get(factor).op(F32X4_MUL).set(value);
            simd.store(out, 0, value, lanes);
            code.advance(in, lanes * 4);
            code.advance(out, lanes * 4);
        });
    }

    // Of values, or of squared differences from the mean.
    private void sum(Local in, Local mean, Local sum, boolean squares) {
        Local from = simd.copy(in);
        code.f32x4(0).set(sum);
        simd.channels(spec.out.channels(), lanes -> {
            Local value = simd.vector();
            simd.load(from, 0, lanes).get(mean).op(F32X4_SUB);
            if (lanes < 4) {
                code.v128(LANES[lanes][0], LANES[lanes][1], LANES[lanes][2], LANES[lanes][3]).op(V128_AND);
            }
            code.set(value);
            if (squares) {
                simd.madd(sum, value, value);
            } else {
                code.get(sum).get(value).op(F32X4_ADD).set(sum);
            }
            code.advance(from, lanes * 4);
        });
    }

    // Pushes the sum of four lanes.
    private void across(Local vector) {
        code.get(vector).lane(F32X4_EXTRACT_LANE, 0);
        for (int lane = 1; lane < 4; lane++) {
            code.get(vector).lane(F32X4_EXTRACT_LANE, lane).op(F32_ADD);
        }
    }
}
