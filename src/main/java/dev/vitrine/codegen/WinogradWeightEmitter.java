package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_SHL;
import static dev.vitrine.wasm.I32Op.I32_SHR_U;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** The transform of 3x3 kernels for Winograd's tiles. It runs while a model loads, or before each product. */
final class WinogradWeightEmitter {
    private WinogradWeightEmitter() {
    }

    /**
     * {@code (source, tapBytes, to, rows, panelBytes, planeBytes, columns)}: transforms the 3x3 kernels of {@code rows}
     * input channels, each row {@code columns} filters, a multiple of four, into panels of eight.
     */
    static Function function(int tile, Kernels kernels) {
        record WeightKey(int tile) {
        }

        return kernels.function("f32_winograd_weights_" + tile + "x" + tile, new WeightKey(tile),
                simd -> emit(simd, WinogradPoints.of(tile)));
    }

    // Four filters after the other, each for all channels, so that few lines are written to at a time.
    private static void emit(Simd simd, WinogradPoints points) {
        CodeBuilder code = simd.code;
        Local source = code.param(I32, "source");
        Local tapBytes = code.param(I32, "tapBytes");
        Local to = code.param(I32, "to");
        Local rows = code.param(I32, "rows");
        Local panelBytes = code.param(I32, "panelBytes");
        Local planeBytes = code.param(I32, "planeBytes");
        Local columns = code.param(I32, "columns");
        Local vectors = code.local(I32, "vectors");
        code.get(columns).i32(2).op(I32_SHR_U).set(vectors);
        Local step = code.local(I32, "step");
        code.i32(Simd.BYTES).set(step);
        WinogradWeights transform = new WinogradWeights(simd, points);
        code.countDown(vectors, () -> {
            overRows(simd, source, columns, rows, to, 2 * Simd.BYTES,
                    (from, at) -> scattered(simd, transform, from, tapBytes, at, planeBytes));
            code.advance(source, Simd.BYTES);
            code.get(to).get(step).op(I32_ADD).set(to);
            code.get(panelBytes).get(step).op(I32_SUB).set(step);
        });
    }

    private interface Row {
        void at(Local from, Local to);
    }

    private static void overRows(Simd simd, Local source, Local columns, Local rows, Local to, int toBytes, Row body) {
        CodeBuilder code = simd.code;
        Local from = simd.copy(source);
        Local at = simd.copy(to);
        Local left = simd.copy(rows);
        code.countDown(left, () -> {
            code.scope(() -> body.at(from, at));
            code.get(from).get(columns).i32(2).op(I32_SHL).op(I32_ADD).set(from);
            code.advance(at, toBytes);
        });
    }

    private static void scattered(Simd simd, WinogradWeights transform, Local source, Local tapBytes, Local to,
            Local planeBytes) {
        CodeBuilder code = simd.code;
        Local at = simd.copy(to);
        Local from = simd.copy(source);
        Local[] taps = new Local[9];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = simd.vector();
            code.load(V128_LOAD, from, 0).set(taps[i]);
            code.get(from).get(tapBytes).op(I32_ADD).set(from);
        }
        transform.apply((y, x) -> taps[3 * y + x], (y, x, value) -> {
            code.get(at).get(value).access(V128_STORE, 0);
            code.get(at).get(planeBytes).op(I32_ADD).set(at);
        });
    }

    /**
     * {@code (source, tapBytes, to, rows, panelBytes, planeBytes, columns)}: brings the kernels of {@code rows} input
     * channels, each row {@code columns} filters, into panels of 8 columns, the taps of a kernel one after the other.
     */
    static Function gather(Kernels kernels) {
        record GatherKey() {
        }

        return kernels.function("f32_winograd_gather", new GatherKey(), simd -> {
            CodeBuilder code = simd.code;
            Local source = code.param(I32, "source");
            Local tapBytes = code.param(I32, "tapBytes");
            Local to = code.param(I32, "to");
            Local rows = code.param(I32, "rows");
            Local panelBytes = code.param(I32, "panelBytes");
            code.param(I32, "planeBytes");
            Local columns = code.param(I32, "columns");
            Local panels = code.local(I32, "panels");
            code.get(columns).i32(3).op(I32_SHR_U).set(panels);
            code.countDown(panels, () -> {
                overRows(simd, source, columns, rows, to, 9 * 2 * Simd.BYTES, (from, at) -> {
                    Local tap = simd.copy(from);
                    for (int i = 0; i < 9; i++) {
                        for (int half = 0; half < 2; half++) {
                            code.get(at).load(V128_LOAD, tap, half * Simd.BYTES)
                                    .access(V128_STORE, (2 * i + half) * Simd.BYTES);
                        }
                        code.get(tap).get(tapBytes).op(I32_ADD).set(tap);
                    }
                });
                code.advance(source, 2 * Simd.BYTES);
                code.get(to).get(panelBytes).op(I32_ADD).set(to);
            });
        });
    }

    /** {@code (source, to, rows)}: of eight gathered kernels each, to points that are {@code planeBytes} apart. */
    static Function panel(int tile, int planeBytes, Kernels kernels) {
        record PanelKey(int tile, int planeBytes) {
        }

        return kernels.function("f32_winograd_weights_" + tile, new PanelKey(tile, planeBytes), simd -> {
            CodeBuilder code = simd.code;
            Local source = code.param(I32, "source");
            Local to = code.param(I32, "to");
            Local rows = code.param(I32, "rows");
            WinogradPoints points = WinogradPoints.of(tile);
            WinogradWeights transform = new WinogradWeights(simd, points);
            code.countDown(rows, () -> {
                simd.times(2, () -> {
                    transform.apply((y, x) -> {
                        Local tap = simd.vector();
                        code.load(V128_LOAD, source, 2 * Simd.BYTES * (3 * y + x)).set(tap);
                        return tap;
                    }, (y, x, value) -> simd.store(to, (y * points.inputs + x) * planeBytes, value, 4));
                    code.advance(source, Simd.BYTES);
                    code.advance(to, Simd.BYTES);
                });
                code.advance(source, 8 * 2 * Simd.BYTES);
            });
        });
    }
}
