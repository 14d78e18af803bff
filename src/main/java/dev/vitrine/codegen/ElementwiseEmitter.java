package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_DIV;
import static dev.vitrine.wasm.F32x4Op.F32X4_MAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_MIN;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** Activations, sums and scalings that no other kernel took in; a chunk a row: {@code (chunk, in, second, out)}. */
final class ElementwiseEmitter {
    private final ElementwiseSpec spec;
    private final VectorMath math;
    private final Simd simd;
    private final CodeBuilder code;

    private ElementwiseEmitter(ElementwiseSpec spec, VectorMath math, Simd simd) {
        this.spec = spec;
        this.math = math;
        this.simd = simd;
        this.code = simd.code;
    }

    static Function function(ElementwiseSpec spec, Kernels kernels) {
        return kernels.function(spec.name(), spec, simd -> new ElementwiseEmitter(spec, kernels.math, simd).emit());
    }

    private void emit() {
        Local row = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local second = code.param(I32, "second");
        Local out = code.param(I32, "out");
        Local image = simd.divide(row, spec.out().rows());
        simd.advance(in, image, spec.in().imageBytes());
        simd.advance(in, row, spec.in().rowBytes());
        simd.advance(out, image, spec.out().imageBytes());
        simd.advance(out, row, spec.out().rowBytes());
        if (spec.join() != null && !spec.scaled()) {
            simd.advance(second, image, spec.second().imageBytes());
            simd.advance(second, row, spec.secondOnce() ? 0 : spec.second().rowBytes());
        }
        if (spec.secondOnce()) {
            simd.times(spec.out().pixels(), () -> run(in, simd.copy(second), out, spec.out().channels()));
        } else {
            run(in, second, out, spec.out().rowFloats());
        }
    }

    private void run(Local in, Local second, Local out, int floats) {
        simd.times(floats / 16, () -> {
            for (int i = 0; i < 4; i++) {
                vector(in, second, out, i * Simd.BYTES, 4);
            }
            advance(in, second, out, 64);
        });
        int done = floats / 16 * 16;
        int place = 0;
        for (; done < floats; done += 4) {
            vector(in, second, out, place, Math.min(4, floats - done));
            place += 4 * Math.min(4, floats - done);
        }
        advance(in, second, out, place);
    }

    private void advance(Local in, Local second, Local out, int bytes) {
        code.advance(in, bytes);
        code.advance(out, bytes);
        if (spec.join() != null || spec.scaled()) {
            code.advance(second, bytes);
        }
    }

    private void vector(Local in, Local second, Local out, int place, int lanes) {
        code.scope(() -> {
            Local value = simd.vector();
            simd.load(in, place, lanes).set(value);
            if (spec.scaled()) {
                Local scale = simd.vector();
                Local shift = simd.vector();
                simd.load(second, place, lanes).set(scale);
                simd.load(second, spec.out().channels() * 4 + place, lanes).set(shift);
                simd.madd3(value, scale, shift).set(value);
            } else if (spec.join() != null) {
                code.get(value);
                simd.load(second, place, lanes).op(joining()).set(value);
            }
            if (spec.factor() != 1) {
                code.get(value).f32x4(spec.factor()).op(F32X4_MUL).set(value);
            }
            math.apply(simd, spec.activation(), value);
            simd.store(out, place, value, lanes);
        });
    }

    private int joining() {
        return switch (spec.join()) {
            case ADD, AVERAGE -> F32X4_ADD;
            case SUBTRACT -> F32X4_SUB;
            case MULTIPLY -> F32X4_MUL;
            case DIVIDE -> F32X4_DIV;
            case MAXIMUM -> F32X4_MAX;
            case MINIMUM -> F32X4_MIN;
        };
    }
}
