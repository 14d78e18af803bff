package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_DIV_U;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.MemoryOp.I32_LOAD;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * The innermost part of a matrix product: tiles of up to six pixels by a panel, one after the other, all sums of one in
 * registers. Six by eight columns need fifteen vector registers, which is what V8 has to give.
 */
final class GemmTile {
    private static final int STRAIGHT = 12;
    private final TileSpec spec;
    private final VectorMath math;
    private final Simd simd;
    private final CodeBuilder code;

    private GemmTile(TileSpec spec, VectorMath math, Simd simd) {
        this.spec = spec;
        this.math = math;
        this.simd = simd;
        this.code = simd.code;
    }

    /** Takes what {@link TileParameters#call} passes. */
    static Function function(TileSpec spec, Kernels kernels) {
        return kernels.function(spec.name(), spec, simd -> new GemmTile(spec, kernels.math, simd).emit());
    }

    private void emit() {
        TileParameters given = TileParameters.declare(code, spec);
        code.countDown(given.count(), () -> {
            tile(given);
            given.advance(code);
        });
    }

    private void tile(TileParameters given) {
        Local weights = simd.copy(given.weights());
        Local[][] sums = new Local[spec.pixels()][GemmSpec.ceil(spec.columns(), 4)];
        begin(given, weights, sums);
        Local[] in = new Local[spec.pixels()];
        for (int p = 0; p < in.length; p++) {
            in[p] = code.local(I32);
        }
        pixels(given, given.in(), (p, address) -> code.get(address).set(in[p]));
        multiply(given, in, weights, sums);
        finish(given, weights, sums);
    }

    private interface PixelBody {
        void at(int pixel, Local address);
    }

    // One pixel after the other, with the address of its first value.
    private void pixels(TileParameters given, TileParameters.Place place, PixelBody body) {
        Local next = simd.copy(place.first());
        Local wrapped = spec.wrapped() ? code.local(I32) : next;
        for (int p = 0; p < spec.pixels(); p++) {
            if (p > 0) {
                code.get(next).get(place.pixel()).op(I32_ADD).set(next);
            }
            if (spec.wrapped()) {
                code.get(next).get(given.row().pixel()).plus(p).get(given.row().width()).op(I32_DIV_U).get(place.gap())
                        .op(I32_MUL).op(I32_ADD).set(wrapped);
            }
            int pixel = p;
            code.scope(() -> body.at(pixel, wrapped));
        }
    }

    private void begin(TileParameters given, Local weights, Local[][] sums) {
        for (Local[] row : sums) {
            for (int v = 0; v < row.length; v++) {
                row[v] = simd.vector();
            }
        }
        if (spec.start() == GemmSpec.Start.OUT) {
            pixels(given, given.out(), (p, address) -> {
                for (int v = 0; v < sums[p].length; v++) {
                    simd.load(address, v * Simd.BYTES, 4).set(sums[p][v]);
                }
            });
            return;
        }
        for (int v = 0; v < sums[0].length; v++) {
            for (int p = 0; p < sums.length; p++) {
                if (spec.start() == GemmSpec.Start.ZERO) {
                    code.f32x4(0).set(sums[p][v]);
                } else if (p == 0) {
                    simd.load(weights, v * Simd.BYTES, 4).set(sums[0][v]);
                } else {
                    code.get(sums[0][v]).set(sums[p][v]);
                }
            }
        }
        code.advance(weights, spec.start() == GemmSpec.Start.BIAS ? rowBytes() : 0);
    }

    private int rowBytes() {
        return spec.vectors() * Simd.BYTES;
    }

    private void multiply(TileParameters given, Local[] in, Local weights, Local[][] sums) {
        repeated(spec.outer(), given.outer(), in, () ->
                repeated(spec.inner(), given.inner(), in, () -> run(given, in, weights, sums)));
    }

    private void repeated(boolean several, TileParameters.Runs runs, Local[] in, Runnable body) {
        if (!several) {
            body.run();
            return;
        }
        code.scope(() -> {
            Local left = simd.copy(runs.count());
            code.countDown(left, () -> {
                body.run();
                for (Local pointer : in) {
                    code.get(pointer).get(runs.skip()).op(I32_ADD).set(pointer);
                }
            });
        });
    }

    // Leaves all addresses behind the run.
    private void run(TileParameters given, Local[] in, Local weights, Local[][] sums) {
        int length = spec.run();
        if (length == 0) {
            code.scope(() -> {
                Local left = simd.copy(given.blocks());
                code.countDown(left, () -> {
                    steps(in, weights, sums, TileSpec.UNROLL);
                    if (spec.ahead()) {
                        readAhead(given.ahead());
                    }
                });
            });
        } else if (length <= STRAIGHT) {
            steps(in, weights, sums, length);
        } else {
            simd.times(length / 4, () -> steps(in, weights, sums, 4));
            steps(in, weights, sums, length % 4);
        }
    }

    // Two lines for a block, since as few as two tiles read a whole panel so. What is loaded needs no vector register.
    private void readAhead(TileParameters.Ahead ahead) {
        code.load(I32_LOAD, ahead.from(), 0).drop().load(I32_LOAD, ahead.from(), TileSpec.LINE_BYTES).drop();
        code.get(ahead.from()).get(ahead.step()).op(I32_ADD).set(ahead.from());
    }

    private void steps(Local[] in, Local weights, Local[][] sums, int count) {
        for (int k = 0; k < count; k++) {
            int step = k;
            code.scope(() -> step(in, 4 * step, weights, step * rowBytes(), sums));
        }
        for (Local pointer : in) {
            code.advance(pointer, 4 * count);
        }
        code.advance(weights, count * rowBytes());
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
            simd.splat(in[p], inBytes).set(value);
            for (int v = 0; v < vectors; v++) {
                simd.madd(sums[p][v], value, row[v]);
            }
        }
    }

    private void finish(TileParameters given, Local weights, Local[][] sums) {
        EpilogueSpec epilogue = spec.epilogue();
        if (epilogue.residual()) {
            pixels(given, given.residual(), (p, address) -> {
                for (int v = 0; v < sums[p].length; v++) {
                    simd.load(address, v * Simd.BYTES, lanes(v)).get(sums[p][v]).op(F32X4_ADD).set(sums[p][v]);
                }
            });
        }
        Local[] scale = new Local[sums[0].length];
        Local[] shift = new Local[scale.length];
        for (int v = 0; v < scale.length && epilogue.scaled(); v++) {
            scale[v] = simd.vector();
            simd.load(weights, v * Simd.BYTES, 4).set(scale[v]);
            shift[v] = simd.vector();
            simd.load(weights, rowBytes() + v * Simd.BYTES, 4).set(shift[v]);
        }
        pixels(given, given.out(), (p, address) -> {
            for (int v = 0; v < scale.length; v++) {
                Local sum = sums[p][v];
                math.apply(simd, epilogue.activation(), sum);
                if (epilogue.scaled()) {
                    simd.madd3(sum, scale[v], shift[v]).set(sum);
                }
                simd.store(address, v * Simd.BYTES, sum, lanes(v));
            }
        });
    }

    private int lanes(int v) {
        return Math.min(4, spec.columns() - 4 * v);
    }
}
