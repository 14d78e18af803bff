package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_STORE;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;
import java.util.function.ObjIntConsumer;

/** The transform of 3x3 kernels for Winograd's tiles. It runs while a model loads, or before each product. */
final class WinogradWeightEmitter {
    private WinogradWeightEmitter() {
    }

    /**
     * {@code (source, tapBytes, to, rows, panelBytes, planeBytes)}: transforms the 3x3 kernels of {@code rows} input
     * channels, each row {@code columns} filters, into panels of 8 columns.
     */
    static Function function(int tile, int columns, Kernels kernels) {
        record WeightKey(int tile, int columns) {
        }

        return kernels.function("f32_winograd_weights_" + tile + "_" + columns, new WeightKey(tile, columns),
                simd -> emit(simd, WinogradPoints.of(tile), columns));
    }

    private static void emit(Simd simd, WinogradPoints points, int columns) {
        CodeBuilder code = simd.code;
        Local source = code.param(I32, "source");
        Local tapBytes = code.param(I32, "tapBytes");
        Local to = code.param(I32, "to");
        Local rows = code.param(I32, "rows");
        Local panelBytes = code.param(I32, "panelBytes");
        Local planeBytes = code.param(I32, "planeBytes");
        code.countDown(rows, () -> {
            Local panel = simd.copy(to);
            simd.times(columns / 8, () -> {
                for (int half = 0; half < 2; half++) {
                    int offset = half * Simd.BYTES;
                    code.scope(() -> scattered(simd, points, source, tapBytes, panel, planeBytes, offset));
                }
                code.advance(source, 2 * Simd.BYTES);
                code.get(panel).get(panelBytes).op(I32_ADD).set(panel);
            });
            if (columns % 8 != 0) {
                code.scope(() -> scattered(simd, points, source, tapBytes, panel, planeBytes, 0));
                code.advance(source, Simd.BYTES);
            }
            code.advance(to, 2 * Simd.BYTES);
        });
    }

    private static void scattered(Simd simd, WinogradPoints points, Local source, Local tapBytes, Local to,
            Local planeBytes, int offset) {
        CodeBuilder code = simd.code;
        Local at = simd.copy(to);
        Local from = simd.copy(source);
        tile(simd, points, (value, tap) -> {
            code.load(V128_LOAD, from, offset).set(value);
            code.get(from).get(tapBytes).op(I32_ADD).set(from);
        }, (value, point) -> {
            code.get(at).get(value).access(V128_STORE, offset);
            code.get(at).get(planeBytes).op(I32_ADD).set(at);
        });
    }

    /**
     * {@code (source, tapBytes, to, rows, panelBytes, planeBytes)}: brings the kernels of {@code rows} input channels,
     * each row {@code columns} filters, into panels of 8 columns, the taps of a kernel one after the other.
     */
    static Function gather(int columns, Kernels kernels) {
        record GatherKey(int columns) {
        }

        return kernels.function("f32_winograd_gather_" + columns, new GatherKey(columns), simd -> {
            CodeBuilder code = simd.code;
            Local source = code.param(I32, "source");
            Local tapBytes = code.param(I32, "tapBytes");
            Local to = code.param(I32, "to");
            Local rows = code.param(I32, "rows");
            Local panelBytes = code.param(I32, "panelBytes");
            code.param(I32, "planeBytes");
            code.countDown(rows, () -> {
                Local panel = simd.copy(to);
                simd.times(columns / 8, () -> {
                    Local tap = simd.copy(source);
                    Local at = simd.copy(panel);
                    simd.times(9, () -> {
                        for (int half = 0; half < 2; half++) {
                            code.get(at).load(V128_LOAD, tap, half * Simd.BYTES).access(V128_STORE, half * Simd.BYTES);
                        }
                        code.get(tap).get(tapBytes).op(I32_ADD).set(tap);
                        code.advance(at, 2 * Simd.BYTES);
                    });
                    code.advance(source, 2 * Simd.BYTES);
                    code.get(panel).get(panelBytes).op(I32_ADD).set(panel);
                });
                code.advance(to, 9 * 2 * Simd.BYTES);
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
            code.countDown(rows, () -> {
                simd.times(2, () -> {
                    tile(simd, WinogradPoints.of(tile), (value, tap) -> code.load(V128_LOAD, source, 2 * Simd.BYTES * tap)
                            .set(value), (value, point) -> simd.store(to, point * planeBytes, value, 4));
                    code.advance(source, Simd.BYTES);
                    code.advance(to, Simd.BYTES);
                });
                code.advance(source, 8 * 2 * Simd.BYTES);
            });
        });
    }

    private static void tile(Simd simd, WinogradPoints points, ObjIntConsumer<Local> load,
            ObjIntConsumer<Local> store) {
        Local[][] rows = new Local[3][3];
        for (int i = 0; i < 9; i++) {
            rows[i / 3][i % 3] = simd.vector();
            load.accept(rows[i / 3][i % 3], i);
        }
        Local[][] columns = new Local[3][];
        for (int x = 0; x < 3; x++) {
            columns[x] = points.weights(simd, new Local[] {rows[0][x], rows[1][x], rows[2][x]});
        }
        for (int y = 0; y < points.inputs; y++) {
            int row = y;
            simd.code.scope(() -> {
                Local[] values = points.weights(simd, new Local[] {columns[0][row], columns[1][row], columns[2][row]});
                for (int x = 0; x < points.inputs; x++) {
                    store.accept(values[x], row * points.inputs + x);
                }
            });
        }
    }
}
