package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_DIV_U;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Local;
import java.util.Arrays;

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
            Pixels.Wrap wrap = spec.pixels().wrap();
            Local[] outs = each(at.out(), pixels, at.pixel(), wrap.gap().out());
            Local[][] sums = new Local[pixels][vectors];
            for (int v = 0; v < vectors; v++) {
                for (int p = 0; p < pixels; p++) {
                    sums[p][v] = simd.vector();
                    if (spec.start() == GemmSpec.Start.ZERO) {
                        code.f32x4(0).set(sums[p][v]);
                    } else if (spec.start() == GemmSpec.Start.OUT) {
                        simd.load(outs[p], p * spec.pixels().strides().out() + v * Simd.BYTES, 4).set(sums[p][v]);
                    } else if (p == 0) {
                        simd.load(weights, v * Simd.BYTES, 4).set(sums[0][v]);
                    } else {
                        code.get(sums[0][v]).set(sums[p][v]);
                    }
                }
            }
            code.advance(weights, spec.start() == GemmSpec.Start.BIAS ? rowBytes() : 0);
            multiply(each(at.in(), pixels, at.pixel(), wrap.gap().in()), weights, sums);
            Local[] residuals = each(at.residual(), pixels, at.pixel(), wrap.gap().residual());
            finish(outs, residuals, weights, sums, columns);
        });
    }

    // For each pixel what its offset in the row is added to: all the same, or moved on by the gaps before it.
    private Local[] each(Local first, int pixels, Local pixel, int gap) {
        Local[] each = new Local[pixels];
        Arrays.fill(each, first);
        for (int p = 0; p < pixels && first != null && gap != 0; p++) {
            each[p] = code.local(I32);
            code.get(pixel).plus(p).i32(spec.pixels().wrap().width()).op(I32_DIV_U).i32(gap).op(I32_MUL).get(first)
                    .op(I32_ADD).set(each[p]);
        }
        return each;
    }

    private int rowBytes() {
        return spec.vectors() * Simd.BYTES;
    }

    private void multiply(Local[] in, Local weights, Local[][] sums) {
        GemmSpec.Depth depth = spec.depth();
        Local[] outer = copies(in);
        simd.times(depth.outer(), () -> {
            Local[] inner = depth.inner() > 1 ? copies(outer) : outer;
            simd.times(depth.inner(), () -> {
                run(inner, weights, sums, depth.run());
                if (depth.inner() > 1) {
                    advance(inner, depth.innerBytes());
                }
            });
            if (depth.outer() > 1) {
                advance(outer, depth.outerBytes());
            }
        });
    }

    private Local[] copies(Local[] pointers) {
        Local[] copies = new Local[pointers.length];
        for (int p = 0; p < copies.length; p++) {
            copies[p] = p > 0 && pointers[p] == pointers[p - 1] ? copies[p - 1] : simd.copy(pointers[p]);
        }
        return copies;
    }

    private void advance(Local[] pointers, int bytes) {
        for (int p = 0; p < pointers.length; p++) {
            if (p == 0 || pointers[p] != pointers[p - 1]) {
                code.advance(pointers[p], bytes);
            }
        }
    }

    private void run(Local[] from, Local weights, Local[][] sums, int length) {
        if (length <= STRAIGHT) {
            steps(from, weights, sums, length);
            code.advance(weights, length * rowBytes());
            return;
        }
        int unroll = length % 8 == 0 && sums.length * sums[0].length <= 12 ? 8 : 4;
        Local[] in = copies(from);
        simd.times(length / unroll, () -> {
            steps(in, weights, sums, unroll);
            advance(in, 4 * unroll);
            code.advance(weights, unroll * rowBytes());
        });
        steps(in, weights, sums, length % unroll);
        code.advance(weights, length % unroll * rowBytes());
    }

    private void steps(Local[] in, Local weights, Local[][] sums, int count) {
        for (int k = 0; k < count; k++) {
            int step = k;
            code.scope(() -> step(in, 4 * step, weights, step * rowBytes(), sums));
        }
    }

    private void step(Local[] in, int inBytes, Local weights, int weightBytes, Local[][] sums) {
        int vectors = sums[0].length;
        Local value = simd.vector();
        if (sums.length == 1) {
            simd.splat(in[0], inBytes).set(value);
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
            simd.splat(in[p], inBytes + p * spec.pixels().strides().in()).set(value);
            for (int v = 0; v < vectors; v++) {
                simd.madd(sums[p][v], value, row[v]);
            }
        }
    }

    private void finish(Local[] outs, Local[] residuals, Local weights, Local[][] sums, int columns) {
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
                        simd.load(residuals[p], p * spec.pixels().strides().residual() + place, lanes).get(sum).op(F32X4_ADD)
                                .set(sum);
                    }
                    math.apply(simd, epilogue.activation(), sum);
                    if (epilogue.scaled()) {
                        simd.madd3(sum, scale, shift).set(sum);
                    }
                    simd.store(outs[p], p * spec.pixels().strides().out() + place, sum, lanes);
                }
            });
        }
    }
}
