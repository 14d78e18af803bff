package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_EQ;
import static dev.vitrine.wasm.ValueType.I32;
import static dev.vitrine.wasm.VectorMemoryOp.V128_LOAD;

import dev.vitrine.graph.Activation;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** What comes after the products of a Winograd convolution: points to outputs. A chunk is one row of tiles. */
final class WinogradOutputEmitter {
    private final WinogradSpec spec;
    private final Kernels kernels;
    private final Simd simd;
    private final CodeBuilder code;

    private WinogradOutputEmitter(WinogradSpec spec, Kernels kernels, Simd simd) {
        this.spec = spec;
        this.kernels = kernels;
        this.simd = simd;
        this.code = simd.code;
    }

    private record Key(WinogradSpec spec) {
    }

    /** {@code (chunk, product, out, residual, constants, firstTileRow)}; constants are bias, scale and shift. */
    static Function function(WinogradSpec spec, Kernels kernels) {
        return kernels.function(spec.outputName("out"), new Key(spec),
                simd -> new WinogradOutputEmitter(spec, kernels, simd).emit());
    }

    private void emit() {
        Local chunk = code.param(I32, "chunk");
        Local from = code.param(I32, "product");
        Local out = code.param(I32, "out");
        Local residual = code.param(I32, "residual");
        Local constants = code.param(I32, "constants");
        Local first = code.param(I32, "firstTileRow");
        simd.advance(from, chunk, spec.tilesInRow() * spec.product().tileBytes());
        Local row = code.local(I32, "row");
        code.get(chunk).get(first).op(I32_ADD).set(row);
        Local image = simd.divide(row, spec.tileRows());
        simd.advance(out, image, spec.image().out());
        simd.advance(residual, image, spec.image().residual());
        simd.advance(out, row, spec.row().out() * spec.stored());
        simd.advance(residual, row, spec.row().residual() * spec.tile());
        WinogradOutput transform = new WinogradOutput(simd, WinogradPoints.of(spec.tile()));
        int rest = spec.height() % spec.tile();
        if (rest == 0) {
            tileRow(transform, from, out, residual, constants, spec.tile());
        } else if (spec.height() < spec.tile()) {
            tileRow(transform, from, out, residual, constants, rest);
        } else {
            code.get(row).i32(spec.tileRows() - 1).op(I32_EQ);
            code.ifElse(() -> tileRow(transform, from, out, residual, constants, rest),
                    () -> tileRow(transform, from, out, residual, constants, spec.tile()));
        }
    }

    private void tileRow(WinogradOutput transform, Local from, Local out, Local residual, Local constants,
            int height) {
        int rest = spec.width() % spec.tile();
        simd.times(spec.width() / spec.tile(),
                () -> tile(transform, from, out, residual, constants, height, spec.tile()));
        if (rest > 0) {
            code.scope(() -> tile(transform, from, out, residual, constants, height, rest));
        }
    }

    private void tile(WinogradOutput transform, Local from, Local out, Local residual, Local constants, int height,
            int width) {
        WinogradSpec.Product product = spec.product();
        Local at = simd.copy(from);
        Local constant = simd.copy(constants);
        Runnable vector = () -> {
            values(transform, at, out, residual, constant, height, width);
            code.advance(at, Simd.BYTES);
            code.advance(out, Simd.BYTES);
            code.advance(constant, Simd.BYTES);
            if (spec.epilogue().residual()) {
                code.advance(residual, Simd.BYTES);
            }
        };
        if (product.panelBytes() == 0) {
            simd.times(product.columns() / 4, vector);
        } else {
            simd.times(product.columns() / 8, () -> {
                simd.times(2, vector);
                code.advance(at, product.panelBytes() - 2 * Simd.BYTES);
            });
        }
        code.advance(from, product.tileBytes());
        code.advance(out, spec.stored() * spec.filters() * 4 - product.columns() * 4);
        code.advance(residual, spec.tile() * spec.filters() * 4 - product.columns() * 4);
    }

    private void values(WinogradOutput transform, Local from, Local out, Local residual, Local constant, int height,
            int width) {
        int size = spec.tile() + 2;
        transform.apply(height, width, (y, x) -> {
            Local value = simd.vector();
            code.load(V128_LOAD, from, (y * size + x) * spec.product().planeBytes()).set(value);
            return value;
        }, spec.pooled() ? new Largest(out, residual, constant) : (y, x, value) -> {
            finish(value, residual, constant, y, x);
            store(value, out, y, x);
        });
    }

    // Keeps the largest of two by two values, which come in any order.
    private final class Largest implements WinogradTransform.Sink {
        private final Local out;
        private final Local residual;
        private final Local constant;
        private final Local[] best = new Local[spec.stored() * spec.stored()];
        private final int[] seen = new int[best.length];
        // What rises with its argument has the largest value for the largest sum.
        private final boolean pooledFirst = !spec.epilogue().residual() && !spec.epilogue().scaled()
                && (spec.epilogue().activation() == Activation.LINEAR
                        || spec.epilogue().activation() instanceof Activation.Relu relu && relu.isClip());

        Largest(Local out, Local residual, Local constant) {
            this.out = out;
            this.residual = residual;
            this.constant = constant;
            for (int i = 0; i < best.length; i++) {
                best[i] = simd.vector();
            }
        }

        @Override
        public void put(int y, int x, Local value) {
            if (!pooledFirst) {
                finish(value, residual, constant, y, x);
            }
            int place = y / 2 * spec.stored() + x / 2;
            code.get(value);
            if (seen[place] > 0) {
                code.get(best[place]).op(F32X4_PMAX);
            }
            code.set(best[place]);
            seen[place]++;
            if (seen[place] == 4) {
                if (pooledFirst) {
                    finish(best[place], residual, constant, y / 2, x / 2);
                }
                store(best[place], out, y / 2, x / 2);
            }
        }
    }

    private void store(Local value, Local out, int y, int x) {
        simd.store(out, y * spec.row().out() + x * spec.filters() * 4, value, 4);
    }

    private void finish(Local sum, Local residual, Local constant, int y, int x) {
        EpilogueSpec epilogue = spec.epilogue();
        simd.load(constant, 0, 4).get(sum).op(F32X4_ADD).set(sum);
        if (epilogue.residual()) {
            simd.load(residual, y * spec.row().residual() + x * spec.filters() * 4, 4).get(sum).op(F32X4_ADD).set(sum);
        }
        kernels.math.apply(simd, epilogue.activation(), sum);
        if (epilogue.scaled()) {
            Local scale = simd.vector();
            Local shift = simd.vector();
            code.load(V128_LOAD, constant, spec.filters() * 4).set(scale);
            code.load(V128_LOAD, constant, spec.filters() * 8).set(shift);
            simd.madd3(sum, scale, shift).set(sum);
        }
    }
}
