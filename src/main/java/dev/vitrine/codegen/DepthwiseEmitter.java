package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Depthwise convolution: some pixels of a row by four channels at a time, every input vector loaded once for all the
 * taps and pixels that it takes part in. The function takes chunk, input, output, residual and weights.
 */
final class DepthwiseEmitter {
    private final DepthwiseSpec spec;
    private final VectorMath math;
    private final Simd simd;
    private final CodeBuilder code;

    private DepthwiseEmitter(DepthwiseSpec spec, VectorMath math, Simd simd) {
        this.spec = spec;
        this.math = math;
        this.simd = simd;
        this.code = simd.code;
    }

    static Function function(DepthwiseSpec spec, Kernels kernels) {
        return kernels.function(spec.name(), spec, simd -> new DepthwiseEmitter(spec, kernels.math, simd).emit());
    }

    private void emit() {
        Local chunk = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local residual = code.param(I32, "residual");
        Local weights = code.param(I32, "weights");
        Pointers at = new Pointers(in, out, residual, weights);
        Local image = simd.divide(chunk, spec.chunksInImage());
        at.advance(simd, image, spec.image());
        Local rows = code.local(I32, "rows");
        code.i32(spec.rows()).set(rows);
        if (spec.chunksInImage() > 1) {
            code.get(rows).get(chunk).i32(spec.rowsInChunk()).op(dev.vitrine.wasm.I32Op.I32_MUL)
                    .op(dev.vitrine.wasm.I32Op.I32_SUB).set(rows);
            simd.least(rows, spec.rowsInChunk()).set(rows);
            simd.advance(in, chunk, spec.row().in() * spec.rowsInChunk());
            simd.advance(out, chunk, spec.row().out() * spec.rowsInChunk());
            simd.advance(residual, chunk, spec.row().residual() * spec.rowsInChunk());
        }
        int large = spec.pixels() % spec.tiles();
        int small = spec.pixels() / spec.tiles();
        code.countDown(rows, () -> {
            Pointers tile = at.copy(simd);
            simd.times(large, () -> tile(tile, small + 1));
            simd.times(spec.tiles() - large, () -> tile(tile, small));
            at.advance(code, spec.row(), 1);
        });
    }

    private void tile(Pointers tile, int pixels) {
        code.scope(() -> {
            Pointers at = tile.copy(simd);
            Pointers plain = spec.epilogue().residual() ? at
                    : new Pointers(at.in(), at.out(), null, at.weights());
            simd.times(spec.channels() / 4, () -> {
                body(at, pixels, 4);
                plain.advance(code, new GemmSpec.Strides(Simd.BYTES, Simd.BYTES, Simd.BYTES, spec.groupBytes()), 1);
            });
            if (spec.channels() % 4 != 0) {
                body(at, pixels, spec.channels() % 4);
            }
            tile.advance(code, spec.pixel(), pixels);
        });
    }

    private void body(Pointers at, int pixels, int lanes) {
        code.scope(() -> {
            Local[] sums = new Local[pixels];
            for (int p = 0; p < pixels; p++) {
                sums[p] = simd.vector();
                if (p == 0) {
                    code.load(V128_LOAD, at.weights(), 0).set(sums[0]);
                } else {
                    code.get(sums[0]).set(sums[p]);
                }
            }
            for (int y = 0; y < spec.kernelHeight(); y++) {
                int row = y;
                code.scope(() -> taps(at, sums, row, lanes));
            }
            finish(at, sums, lanes);
        });
    }

    private void taps(Pointers at, Local[] sums, int y, int lanes) {
        Local[] taps = new Local[spec.kernelWidth()];
        for (int x = 0; x < taps.length; x++) {
            taps[x] = simd.vector();
            code.load(V128_LOAD, at.weights(), Simd.BYTES * (1 + y * taps.length + x)).set(taps[x]);
        }
        int dilation = spec.tapBytes() / (spec.channels() * 4);
        int columns = (sums.length - 1) * spec.strideX() + (taps.length - 1) * dilation + 1;
        Local value = simd.vector();
        for (int column = 0; column < columns; column++) {
            boolean loaded = false;
            for (int p = 0; p < sums.length; p++) {
                int distance = column - p * spec.strideX();
                if (distance < 0 || distance % dilation != 0 || distance / dilation >= taps.length) {
                    continue;
                }
                if (!loaded) {
                    simd.load(at.in(), y * spec.tapRowBytes() + column * spec.channels() * 4, lanes).set(value);
                    loaded = true;
                }
                simd.madd(sums[p], value, taps[distance / dilation]);
            }
        }
    }

    private void finish(Pointers at, Local[] sums, int lanes) {
        EpilogueSpec epilogue = spec.epilogue();
        Local scale = simd.vector();
        Local shift = simd.vector();
        if (epilogue.scaled()) {
            int after = Simd.BYTES * (1 + spec.kernelHeight() * spec.kernelWidth());
            code.load(V128_LOAD, at.weights(), after).set(scale);
            code.load(V128_LOAD, at.weights(), after + Simd.BYTES).set(shift);
        }
        for (int p = 0; p < sums.length; p++) {
            if (epilogue.residual()) {
                simd.load(at.residual(), p * spec.pixel().residual(), lanes).get(sums[p]).op(F32X4_ADD).set(sums[p]);
            }
            math.apply(simd, epilogue.activation(), sums[p]);
            if (epilogue.scaled()) {
                simd.madd3(sums[p], scale, shift).set(sums[p]);
            }
            simd.store(at.out(), p * spec.pixel().out(), sums[p], lanes);
        }
    }
}
