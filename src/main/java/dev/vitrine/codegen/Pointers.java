package dev.vitrine.codegen;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Local;

/**
 * Where a tile reads and writes.
 *
 * @param pixel number of the first pixel in its row; null where rows do not wrap
 * @param ahead where weights are read that will be needed; null where none are
 */
record Pointers(Local in, Local out, Local residual, Local weights, Local pixel, Local ahead) {
    Pointers(Local in, Local out, Local residual, Local weights) {
        this(in, out, residual, weights, null, null);
    }

    Pointers copy(Simd simd) {
        return new Pointers(simd.copy(in), simd.copy(out), residual == null ? null : simd.copy(residual),
                simd.copy(weights), pixel == null ? null : simd.copy(pixel), ahead == null ? null : simd.copy(ahead));
    }

    /** The same, with {@link #ahead} so far behind the weights. */
    Pointers readingAhead(Simd simd, int bytes) {
        Local next = simd.copy(weights);
        simd.code.advance(next, bytes);
        return new Pointers(in, out, residual, weights, pixel, next);
    }

    void advance(CodeBuilder code, GemmSpec.Strides strides, int count) {
        code.advance(in, strides.in() * count);
        code.advance(out, strides.out() * count);
        code.advance(weights, strides.weights() * count);
        if (residual != null) {
            code.advance(residual, strides.residual() * count);
        }
    }

    /** Moves on by so many pixels of a row. */
    void pass(CodeBuilder code, Pixels pixels, int count) {
        advance(code, pixels.strides(), count);
        if (pixel != null) {
            code.advance(pixel, count);
        }
    }

    void advance(Simd simd, Local count, GemmSpec.Strides strides) {
        simd.advance(in, count, strides.in());
        simd.advance(out, count, strides.out());
        simd.advance(weights, count, strides.weights());
        if (residual != null) {
            simd.advance(residual, count, strides.residual());
        }
    }
}
