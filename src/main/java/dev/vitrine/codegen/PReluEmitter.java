package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMIN;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** {@code max(x, 0) + alpha min(x, 0)}, a chunk a row: {@code (chunk, in, out, alpha)}. */
final class PReluEmitter {
    private PReluEmitter() {
    }

    /** @param shared whether all pixels have one alpha a channel; else an image's every value has its own */
    record Spec(Grid in, Grid out, boolean shared) {
    }

    static Function function(Spec spec, Kernels kernels) {
        String name = "f32_prelu_" + spec.out.rows() + "x" + spec.out.pixels() + "x" + spec.out.channels();
        return kernels.function(name, spec, simd -> emit(spec, simd));
    }

    private static void emit(Spec spec, Simd simd) {
        CodeBuilder code = simd.code;
        Local row = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local alpha = code.param(I32, "alpha");
        Local image = simd.divide(row, spec.out.rows());
        simd.advance(in, image, spec.in.imageBytes());
        simd.advance(in, row, spec.in.rowBytes());
        simd.advance(out, image, spec.out.imageBytes());
        simd.advance(out, row, spec.out.rowBytes());
        simd.advance(alpha, row, spec.shared ? 0 : spec.out.rowFloats() * 4);
        simd.times(spec.shared ? spec.out.pixels() : 1, () -> {
            Local slope = simd.copy(alpha);
            simd.channels(spec.shared ? spec.out.channels() : spec.out.rowFloats(), lanes -> {
                Local above = simd.vector();
                Local below = simd.vector();
                Local factor = simd.vector();
                simd.load(in, 0, lanes).set(below);
                code.get(below).f32x4(0).op(F32X4_PMAX).set(above);
                code.get(below).f32x4(0).op(F32X4_PMIN).set(below);
                simd.load(slope, 0, lanes).set(factor);
                simd.madd3(below, factor, above).set(above);
                simd.store(out, 0, above, lanes);
                code.advance(in, lanes * 4);
                code.advance(out, lanes * 4);
                code.advance(slope, lanes * 4);
            });
        });
    }
}
