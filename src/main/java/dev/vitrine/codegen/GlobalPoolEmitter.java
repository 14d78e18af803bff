package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.graph.PoolKind;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * The largest value or the mean of each channel over an image, a chunk an image: {@code (chunk, in, out)}. Sums are
 * kept a row, then added up, so that the error grows with rows plus columns rather than with their product.
 */
final class GlobalPoolEmitter {
    private static final int VECTORS = 4;

    private GlobalPoolEmitter() {
    }

    /** @param imageBytes from one image to the next, {@code rowBytes} from one row; {@code outBytes} in the output */
    record Spec(PoolKind kind, int height, int width, int channels, int imageBytes, int rowBytes,
            int outBytes) {
    }

    static Function function(Spec spec, Kernels kernels) {
        String name = "f32_global_" + (spec.kind() == PoolKind.MAX ? "max_" : "average_") + spec.height() + "x"
                + spec.width() + "x" + spec.channels();
        return kernels.function(name, spec, simd -> {
            CodeBuilder code = simd.code;
            Local image = code.param(I32, "chunk");
            Local in = code.param(I32, "in");
            Local out = code.param(I32, "out");
            simd.advance(in, image, spec.imageBytes());
            simd.advance(out, image, spec.outBytes());
            int group = VECTORS * 4;
            simd.times(spec.channels() / group, () -> channels(simd, spec, in, out, group));
            if (spec.channels() % group > 0) {
                channels(simd, spec, in, out, spec.channels() % group);
            }
        });
    }

    private static void channels(Simd simd, Spec spec, Local in, Local out, int count) {
        CodeBuilder code = simd.code;
        code.scope(() -> {
            int vectors = GemmSpec.ceil(count, 4);
            Local[] totals = new Local[vectors];
            Local[] sums = new Local[vectors];
            float start = spec.kind() == PoolKind.MAX ? Float.NEGATIVE_INFINITY : 0;
            for (int v = 0; v < vectors; v++) {
                totals[v] = simd.vector();
                sums[v] = simd.vector();
                code.f32x4(start).set(totals[v]);
            }
            Local row = simd.copy(in);
            simd.times(spec.height(), () -> {
                Local pixel = simd.copy(row);
                for (Local sum : sums) {
                    code.f32x4(start).set(sum);
                }
                simd.times(spec.width(), () -> {
                    for (int v = 0; v < vectors; v++) {
                        simd.load(pixel, v * Simd.BYTES, Math.min(4, count - 4 * v)).get(sums[v]).op(join(spec))
                                .set(sums[v]);
                    }
                    code.advance(pixel, spec.channels() * 4);
                });
                for (int v = 0; v < vectors; v++) {
                    code.get(sums[v]).get(totals[v]).op(join(spec)).set(totals[v]);
                }
                code.advance(row, spec.rowBytes());
            });
            for (int v = 0; v < vectors; v++) {
                if (spec.kind() == PoolKind.AVERAGE) {
                    code.get(totals[v]).f32x4(1f / (spec.height() * spec.width())).op(F32X4_MUL).set(totals[v]);
                }
                simd.store(out, v * Simd.BYTES, totals[v], Math.min(4, count - 4 * v));
            }
            code.advance(in, count * 4);
            code.advance(out, count * 4);
        });
    }

    private static int join(Spec spec) {
        return spec.kind() == PoolKind.MAX ? F32X4_PMAX : F32X4_ADD;
    }
}
