package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_DIV_U;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Copies rows of a matrix into panels of some columns: {@code (source, to, rows, panelBytes)}. The last panel may take
 * in what stands after a row; the values are never stored from there.
 */
final class PanelPacker {
    private PanelPacker() {
    }

    private record Key(int vectors) {
    }

    /**
     * {@code (source, to, rows, panelBytes, columns)}: one panel after the other, so that each is written in one go.
     * Behind the last column it takes what follows.
     */
    static Function function(int vectors, Kernels kernels) {
        return kernels.function("f32_pack_by_" + 4 * vectors, new Key(vectors), simd -> {
            CodeBuilder code = simd.code;
            Local source = code.param(I32, "source");
            Local to = code.param(I32, "to");
            Local rows = code.param(I32, "rows");
            Local panelBytes = code.param(I32, "panelBytes");
            Local columns = code.param(I32, "columns");
            Local panels = code.local(I32, "panels");
            code.get(columns).plus(4 * vectors - 1).i32(4 * vectors).op(I32_DIV_U).set(panels);
            Local rowBytes = code.local(I32, "rowBytes");
            code.get(columns).i32(4).op(I32_MUL).set(rowBytes);
            code.countDown(panels, () -> {
                Local from = simd.copy(source);
                Local at = simd.copy(to);
                Local left = simd.copy(rows);
                code.countDown(left, () -> {
                    Local value = simd.vector();
                    for (int v = 0; v < vectors; v++) {
                        simd.load(from, v * Simd.BYTES, 4).set(value);
                        simd.store(at, v * Simd.BYTES, value, 4);
                    }
                    code.get(from).get(rowBytes).op(I32_ADD).set(from);
                    code.advance(at, vectors * Simd.BYTES);
                });
                code.advance(source, vectors * Simd.BYTES);
                code.get(to).get(panelBytes).op(I32_ADD).set(to);
            });
        });
    }
}
