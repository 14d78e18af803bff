package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;

import dev.vitrine.wasm.Local;
import java.util.function.IntFunction;

/**
 * One of the three transforms of {@link WinogradPoints}, four channels at a time. It is made where its constants are to be
 * set, before the loops around it: V8 would build a constant within a loop anew each time.
 */
abstract class WinogradTransform {
    private final Simd simd;
    private final int inputs;
    private final int[][] rows;

    /**
     * @param inputs of a direction
     * @param rows the outputs of a direction, those together that share sums
     */
    WinogradTransform(Simd simd, int inputs, int[][] rows) {
        this.simd = simd;
        this.inputs = inputs;
        this.rows = rows;
    }

    /** Emits code that leaves a value of the tile in a local; asked for more than once. */
    interface Source {
        Local at(int y, int x);
    }

    /** Emits code that takes a value of the result. */
    interface Sink {
        void put(int y, int x, Local value);
    }

    /** Emits the outputs {@code rows[group]} of one direction. */
    abstract Local[] group(int group, IntFunction<Local> in);

    /** The whole result. */
    void apply(Source source, Sink sink) {
        apply(Integer.MAX_VALUE, Integer.MAX_VALUE, source, sink);
    }

    /**
     * Both directions, as few rows at a time as share sums: registers hold no more.
     *
     * @param height of the result, what lies below is left out; {@code width} likewise
     */
    void apply(int height, int width, Source source, Sink sink) {
        for (int group = 0; group < rows.length; group++) {
            if (rows[group][0] < height) {
                rows(group, height, width, source, sink);
            }
        }
    }

    private void rows(int group, int height, int width, Source source, Sink sink) {
        simd.code.scope(() -> {
            Local[][] columns = new Local[inputs][];
            for (int i = 0; i < inputs; i++) {
                int x = i;
                columns[x] = group(group, y -> source.at(y, x));
            }
            for (int i = 0; i < rows[group].length; i++) {
                int row = i;
                if (rows[group][row] < height) {
                    row(x -> columns[x][row], width, (x, value) -> sink.put(rows[group][row], x, value));
                }
            }
        });
    }

    private interface RowSink {
        void put(int x, Local value);
    }

    private void row(IntFunction<Local> in, int width, RowSink sink) {
        for (int i = 0; i < rows.length; i++) {
            int group = i;
            simd.code.scope(() -> {
                Local[] values = group(group, in);
                for (int x = 0; x < values.length; x++) {
                    if (rows[group][x] < width) {
                        sink.put(rows[group][x], values[x]);
                    }
                }
            });
        }
    }

    /** A factor that is 1 has no local, since nothing is multiplied. */
    Local constant(float value) {
        if (value == 1) {
            return null;
        }
        Local constant = simd.vector();
        simd.code.f32x4(value).set(constant);
        return constant;
    }

    /** {@code sum + factor value}. */
    Local plus(Local sum, Local factor, Local value) {
        Local result = simd.vector();
        if (factor == null) {
            simd.code.set(result, F32X4_ADD, sum, value);
        } else {
            simd.madd3(factor, value, sum).set(result);
        }
        return result;
    }

    /** {@code sum - factor value}. */
    Local minus(Local sum, Local factor, Local value) {
        Local result = simd.vector();
        if (factor == null) {
            simd.code.set(result, F32X4_SUB, sum, value);
        } else {
            simd.nmadd3(factor, value, sum).set(result);
        }
        return result;
    }

    Local times(Local factor, Local value) {
        if (factor == null) {
            return value;
        }
        Local result = simd.vector();
        simd.code.set(result, F32X4_MUL, factor, value);
        return result;
    }

    /** {@code even + factor odd} and {@code even - factor odd}. */
    Local[] pair(Local even, Local factor, Local odd) {
        if (simd.fuses()) {
            return new Local[] {plus(even, factor, odd), minus(even, factor, odd)};
        }
        Local product = times(factor, odd);
        return new Local[] {plus(even, null, product), minus(even, null, product)};
    }
}
