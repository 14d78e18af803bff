package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32Op.F32_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.I32Op.I32_AND;
import static dev.vitrine.wasm.I32Op.I32_SHR_U;
import static dev.vitrine.wasm.MemoryOp.F32_LOAD;
import static dev.vitrine.wasm.MemoryOp.F32_STORE;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Multiplies rows of a matrix by a factor a column, in place: {@code (values, factors, rows, columns)}. One function
 * for all shapes, since it runs once a weight.
 */
final class ScaleEmitter {
    private ScaleEmitter() {
    }

    static Function function(Kernels kernels) {
        return kernels.function("f32_scale", ScaleEmitter.class, simd -> {
            CodeBuilder code = simd.code;
            Local values = code.param(I32, "values");
            Local factors = code.param(I32, "factors");
            Local rows = code.param(I32, "rows");
            Local columns = code.param(I32, "columns");
            code.countDown(rows, () -> {
                Local factor = simd.copy(factors);
                Local left = code.local(I32, "left");
                Local product = simd.vector();
                code.get(columns).i32(2).op(I32_SHR_U).set(left);
                simd.times(left, () -> {
                    simd.load(values, 0, 4);
                    simd.load(factor, 0, 4).op(F32X4_MUL).set(product);
                    simd.store(values, 0, product, 4);
                    code.advance(values, Simd.BYTES);
                    code.advance(factor, Simd.BYTES);
                });
                code.get(columns).i32(3).op(I32_AND).set(left);
                simd.times(left, () -> {
                    code.get(values).load(F32_LOAD, values, 0).load(F32_LOAD, factor, 0).op(F32_MUL)
                            .access(F32_STORE, 0);
                    code.advance(values, 4);
                    code.advance(factor, 4);
                });
            });
        });
    }
}
