package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
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

    private record Key(int columns, int vectors) {
    }

    static Function function(int columns, int vectors, Kernels kernels) {
        return kernels.function("f32_pack_" + columns + "_by_" + 4 * vectors, new Key(columns, vectors), simd -> {
            CodeBuilder code = simd.code;
            Local source = code.param(I32, "source");
            Local to = code.param(I32, "to");
            Local rows = code.param(I32, "rows");
            Local panelBytes = code.param(I32, "panelBytes");
            code.countDown(rows, () -> {
                Local from = simd.copy(source);
                Local panel = simd.copy(to);
                simd.times(GemmSpec.ceil(columns, 4 * vectors), () -> {
                    Local value = simd.vector();
                    for (int v = 0; v < vectors; v++) {
                        simd.load(from, v * Simd.BYTES, 4).set(value);
                        simd.store(panel, v * Simd.BYTES, value, 4);
                    }
                    code.advance(from, vectors * Simd.BYTES);
                    code.get(panel).get(panelBytes).op(I32_ADD).set(panel);
                });
                code.advance(source, columns * 4);
                code.advance(to, vectors * Simd.BYTES);
            });
        });
    }
}
