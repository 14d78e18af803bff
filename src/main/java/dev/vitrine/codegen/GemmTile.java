package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Local;

/**
 * The innermost part of a matrix product: up to six pixels by a panel, all sums in registers. Six by eight columns
 * need fifteen vector registers, which is what V8 has to give.
 */
final class GemmTile {
    private static final int STRAIGHT = 12;
    private final GemmSpec spec;
    private final VectorMath math;
    private final Simd simd;
    private final CodeBuilder code;

    GemmTile(GemmSpec spec, VectorMath math, Simd simd) {
        this.spec = spec;
        this.math = math;
        this.simd = simd;
        this.code = simd.code;
    }

    /** @param columns that are stored, at most a panel's */
    void emit(GemmEmitter.Pointers at, int pixels, int columns) {
        code.scope(() -> {
            int vectors = GemmSpec.ceil(columns, 4);
            Local weights = simd.copy(at.weights());
            Local[][] sums = new Local[pixels][vectors];
            for (int v = 0; v < vectors; v++) {
                for (int p = 0; p < pixels; p++) {
                    sums[p][v] = simd.vector();
                    if (spec.start() == GemmSpec.Start.ZERO) {
                        code.f32x4(0).set(sums[p][v]);
                    } else if (spec.start() == GemmSpec.Start.OUT) {
                        simd.load(at.out(), p * spec.pixel().out() + v * Simd.BYTES, 4).set(sums[p][v]);
                    } else if (p == 0) {
                        simd.load(weights, v * Simd.BYTES, 4).set(sums[0][v]);
                    } else {
                        code.get(sums[0][v]).set(sums[p][v]);
                    }
                }
            }
            code.advance(weights, spec.start() == GemmSpec.Start.BIAS ? rowBytes() : 0);
            multiply(at.in(), weights, sums);
            finish(at, weights, sums, columns);
        });
    }

    private int rowBytes() {
        return spec.vectors() * Simd.BYTES;
    }

    private void multiply(Local in, Local weights, Local[][] sums) {
        GemmSpec.Depth depth = spec.depth();
        Local outer = simd.copy(in);
        simd.times(depth.outer(), () -> {
            Local inner = depth.inner() > 1 ? simd.copy(outer) : outer;
            simd.times(depth.inner(), () -> {
                run(inner, weights, sums, depth.run());
                if (depth.inner() > 1) {
                    code.advance(inner, depth.innerBytes());
                }
            });
            if (depth.outer() > 1) {
                code.advance(outer, depth.outerBytes());
            }
        });
    }

    private void run(Local from, Local weights, Local[][] sums, int length) {
        if (length <= STRAIGHT) {
            steps(from, weights, sums, length);
            code.advance(weights, length * rowBytes());
            return;
        }
        int unroll = length % 8 == 0 && sums.length * sums[0].length <= 12 ? 8 : 4;
        Local in = simd.copy(from);
        simd.times(length / unroll, () -> {
            steps(in, weights, sums, unroll);
            code.advance(in, 4 * unroll);
            code.advance(weights, unroll * rowBytes());
        });
        steps(in, weights, sums, length % unroll);
        code.advance(weights, length % unroll * rowBytes());
    }

    private void steps(Local in, Local weights, Local[][] sums, int count) {
        for (int k = 0; k < count; k++) {
            int step = k;
            code.scope(() -> step(in, 4 * step, weights, step * rowBytes(), sums));
        }
    }

    private void step(Local in, int inBytes, Local weights, int weightBytes, Local[][] sums) {
        int vectors = sums[0].length;
        Local value = simd.vector();
        if (sums.length == 1) {
            simd.splat(in, inBytes).set(value);
            Local row = simd.vector();
            for (int v = 0; v < vectors; v++) {
                code.load(V128_LOAD, weights, weightBytes + v * Simd.BYTES).set(row);
                simd.madd(sums[0][v], value, row);
            }
            return;
        }
        Local[] row = new Local[vectors];
        for (int v = 0; v < vectors; v++) {
            row[v] = simd.vector();
            code.load(V128_LOAD, weights, weightBytes + v * Simd.BYTES).set(row[v]);
        }
        for (int p = 0; p < sums.length; p++) {
            simd.splat(in, inBytes + p * spec.pixel().in()).set(value);
            for (int v = 0; v < vectors; v++) {
                simd.madd(sums[p][v], value, row[v]);
            }
        }
    }

    private void finish(GemmEmitter.Pointers at, Local weights, Local[][] sums, int columns) {
        EpilogueSpec epilogue = spec.epilogue();
        for (int v = 0; v < sums[0].length; v++) {
            int lanes = Math.min(4, columns - 4 * v);
            int place = v * Simd.BYTES;
            code.scope(() -> {
                Local scale = simd.vector();
                Local shift = simd.vector();
                if (epilogue.scaled()) {
                    simd.load(weights, place, 4).set(scale);
                    simd.load(weights, rowBytes() + place, 4).set(shift);
                }
                for (int p = 0; p < sums.length; p++) {
                    Local sum = sums[p][place / Simd.BYTES];
                    if (epilogue.residual()) {
                        simd.load(at.residual(), p * spec.pixel().residual() + place, lanes).get(sum).op(F32X4_ADD)
                                .set(sum);
                    }
                    math.apply(simd, epilogue.activation(), sum);
                    if (epilogue.scaled()) {
                        simd.madd3(sum, scale, shift).set(sum);
                    }
                    simd.store(at.out(), p * spec.pixel().out() + place, sum, lanes);
                }
            });
        }
    }
}
