package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32Op.F32_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SPLAT;
import static dev.vitrine.wasm.I32Op.I32_TRUNC_F32_S;
import static dev.vitrine.wasm.MemoryOp.F32_LOAD;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Each output as the sum of its taps' products, a chunk an output row: {@code (chunk, in, out, table)}. The table holds
 * for each output row, then for each output column, its taps' places and then their shares; see {@link #table}.
 */
final class ResizeEmitter {
    private ResizeEmitter() {
    }

    /** @param rowTaps taps of an output along the height, {@code columnTaps} along the width */
    record Spec(Grid in, Grid out, int rowTaps, int columnTaps) {
        int rowBytes() {
            return 8 * rowTaps;
        }
    }

    static Function function(Spec spec, Kernels kernels) {
        String name = "f32_resize_" + spec.rowTaps + "x" + spec.columnTaps + "_" + spec.out.rows() + "x"
                + spec.out.pixels() + "x" + spec.out.channels();
        return kernels.function(name, spec, simd -> emit(spec, simd));
    }

    private static void emit(Spec spec, Simd simd) {
        CodeBuilder code = simd.code;
        Local y = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local rows = code.param(I32, "table");
        Local columns = simd.copy(rows);
        Local image = simd.divide(y, spec.out.rows());
        simd.advance(in, image, spec.in.imageBytes());
        simd.advance(out, image, spec.out.imageBytes());
        simd.advance(out, y, spec.out.rowBytes());
        code.advance(columns, spec.out.rows() * spec.rowBytes());
        simd.advance(rows, y, spec.rowBytes());
        int taps = spec.rowTaps * spec.columnTaps;
        simd.times(spec.out.pixels(), () -> {
            Local[] from = new Local[taps];
            Local[] share = new Local[taps];
            for (int t = 0; t < taps; t++) {
                int row = t / spec.columnTaps;
                int column = t % spec.columnTaps;
                from[t] = simd.copy(in);
                advance(simd, from[t], rows, row * 4, spec.in.rowBytes());
                advance(simd, from[t], columns, column * 4, spec.in.channels() * 4);
                if (taps > 1) {
                    share[t] = simd.vector();
                    code.load(F32_LOAD, rows, (spec.rowTaps + row) * 4).load(F32_LOAD, columns,
                            (spec.columnTaps + column) * 4).op(F32_MUL).op(F32X4_SPLAT).set(share[t]);
                }
            }
            simd.channels(spec.out.channels(), lanes -> {
                Local sum = simd.vector();
                Local value = simd.vector();
                for (int t = 0; t < taps; t++) {
                    simd.load(from[t], 0, lanes).set(t == 0 ? sum : value);
                    if (t > 0) {
                        simd.madd(sum, value, share[t]);
                    } else if (taps > 1) {
                        code.get(sum).get(share[0]).op(F32X4_MUL).set(sum);
                    }
                    code.advance(from[t], lanes * 4);
                }
                simd.store(out, 0, sum, lanes);
                code.advance(out, lanes * 4);
            });
            code.advance(columns, 8 * spec.columnTaps);
        });
    }

    private static void advance(Simd simd, Local target, Local table, int place, int stride) {
        CodeBuilder code = simd.code;
        Local at = code.local(I32);
        code.load(F32_LOAD, table, place).op(I32_TRUNC_F32_S).set(at);
        simd.advance(target, at, stride);
    }

    /** Fills a table from {@code at} on: places, which are exact below 2^24, then shares; returns its end. */
    static int table(float[] table, int at, int perOutput, int[] index, float[] share) {
        int to = at;
        for (int i = 0; i < index.length; i += perOutput) {
            for (int t = 0; t < perOutput; t++) {
                table[to + t] = index[i + t];
                table[to + perOutput + t] = share[i + t];
            }
            to += 2 * perOutput;
        }
        return to;
    }
}
