package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32Op.F32_CONVERT_I32_S;
import static dev.vitrine.wasm.F32Op.F32_DIV;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_SPLAT;
import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.I32Op.I32_GT_S;
import static dev.vitrine.wasm.I32Op.I32_LT_S;
import static dev.vitrine.wasm.I32Op.I32_MUL;
import static dev.vitrine.wasm.I32Op.I32_SUB;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.graph.PoolKind;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** Pooling over height and width, a chunk an output row: {@code (chunk, in, out)}. */
final class PoolEmitter {
    private final PoolSpec spec;
    private final Simd simd;
    private final CodeBuilder code;

    private PoolEmitter(PoolSpec spec, Simd simd) {
        this.spec = spec;
        this.simd = simd;
        this.code = simd.code;
    }

    static Function function(PoolSpec spec, Kernels kernels) {
        return kernels.function(spec.name(), spec, simd -> new PoolEmitter(spec, simd).emit());
    }

    private void emit() {
        Local y = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local out = code.param(I32, "out");
        Local image = simd.divide(y, spec.outHeight());
        simd.advance(in, image, spec.inImage());
        simd.advance(out, image, spec.outImage());
        simd.advance(out, y, spec.outRow());
        Local top = first(y, spec.strideY(), spec.padTop());
        Local x = code.local(I32, "x");
        Local left = code.local(I32, "left");
        code.i32(0).set(x);
        Local count = code.local(I32, "pixels");
        code.i32(spec.outWidth()).set(count);
        boolean clamps = spec.reachesOver() && spec.kind() == PoolKind.MAX;
        code.countDown(count, () -> {
            code.get(x).i32(spec.strideX()).op(I32_MUL).i32(spec.padLeft()).op(I32_SUB).set(left);
            if (clamps) {
                clampedPixel(in, out, top, left);
            } else {
                pixel(in, out, top, left);
            }
            code.advance(x, 1);
        });
    }

    private Local first(Local index, int stride, int pad) {
        Local first = code.local(I32);
        code.get(index).i32(stride).op(I32_MUL).i32(pad).op(I32_SUB).set(first);
        return first;
    }

    // All taps at fixed distances from the window's first.
    private void pixel(Local in, Local out, Local top, Local left) {
        code.scope(() -> {
            Local window = simd.copy(in);
            simd.advance(window, top, spec.inRow());
            simd.advance(window, left, spec.pixelBytes());
            Local factor = simd.vector();
            if (spec.kind() == PoolKind.AVERAGE) {
                factor(top, left, factor);
            }
            overChannels(out, lanes -> {
                Local best = simd.vector();
                for (int tap = 0; tap < spec.kernelHeight() * spec.kernelWidth(); tap++) {
                    int place = tap / spec.kernelWidth() * spec.inRow() + tap % spec.kernelWidth() * spec.pixelBytes();
                    join(best, tap == 0, () -> simd.load(window, place, lanes));
                }
                if (spec.kind() == PoolKind.AVERAGE) {
                    code.get(best).get(factor).op(F32X4_MUL).set(best);
                }
                simd.store(out, 0, best, lanes);
                code.advance(window, lanes * 4);
            });
        });
    }

    private void join(Local best, boolean first, Runnable load) {
        if (first) {
            load.run();
            code.set(best);
            return;
        }
        // Not f32x4.max, which V8 makes seven times slower: a NaN may give way to a number.
        if (spec.kind() == PoolKind.MAX) {
            Local value = simd.vector();
            load.run();
            code.set(value);
            code.get(value).get(best).op(F32X4_PMAX).set(best);
        } else {
            load.run();
            code.get(best).op(F32X4_ADD).set(best);
        }
    }

    private void factor(Local top, Local left, Local factor) {
        code.f32(1);
        inside(top, spec.kernelHeight(), spec.inHeight());
        inside(left, spec.kernelWidth(), spec.inWidth());
        code.op(I32_MUL).op(F32_CONVERT_I32_S).op(F32_DIV).op(F32X4_SPLAT).set(factor);
    }

    // Pushes min(first + size, length) - max(first, 0).
    private void inside(Local first, int size, int length) {
        Local end = code.local(I32);
        code.get(first).i32(size).op(I32_ADD).set(end);
        simd.least(end, length);
        code.get(first).i32(0).get(first).i32(0).op(I32_GT_S).select().op(I32_SUB);
    }

    private void clampedPixel(Local in, Local out, Local top, Local left) {
        code.scope(() -> {
            Local[] taps = new Local[spec.kernelHeight() * spec.kernelWidth()];
            for (int i = 0; i < taps.length; i++) {
                taps[i] = simd.copy(in);
                simd.advance(taps[i], clamped(top, i / spec.kernelWidth(), spec.inHeight()), spec.inRow());
                simd.advance(taps[i], clamped(left, i % spec.kernelWidth(), spec.inWidth()), spec.pixelBytes());
            }
            overChannels(out, lanes -> {
                Local best = simd.vector();
                for (int i = 0; i < taps.length; i++) {
                    Local tap = taps[i];
                    join(best, i == 0, () -> simd.load(tap, 0, lanes));
                    code.advance(tap, lanes * 4);
                }
                simd.store(out, 0, best, lanes);
            });
        });
    }

    private Local clamped(Local first, int tap, int length) {
        Local at = code.local(I32);
        code.get(first).plus(tap).set(at);
        simd.least(at, length - 1).set(at);
        code.get(at).i32(0).get(at).i32(0).op(I32_LT_S).op(dev.vitrine.wasm.I32Op.I32_EQZ).select().set(at);
        return at;
    }

    private void overChannels(Local out, java.util.function.IntConsumer body) {
        simd.times(spec.channels() / 4, () -> {
            body.accept(4);
            code.advance(out, Simd.BYTES);
        });
        int rest = spec.channels() % 4;
        if (rest > 0) {
            code.scope(() -> {
                body.accept(rest);
                code.advance(out, rest * 4);
            });
        }
    }
}
