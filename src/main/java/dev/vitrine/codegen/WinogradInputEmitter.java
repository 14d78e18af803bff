package dev.vitrine.codegen;

import static dev.vitrine.wasm.I32Op.I32_ADD;
import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** What comes before the products of a Winograd convolution: input to points. A chunk is one row of tiles. */
final class WinogradInputEmitter {
    private final WinogradSpec spec;
    private final Simd simd;
    private final CodeBuilder code;

    private WinogradInputEmitter(WinogradSpec spec, Simd simd) {
        this.spec = spec;
        this.simd = simd;
        this.code = simd.code;
    }

    private record Key(WinogradSpec spec) {
    }

    /** {@code (chunk, in, transformed, firstTileRow)}; {@code in} is where the first window begins. */
    static Function function(WinogradSpec spec, Kernels kernels) {
        return kernels.function(spec.name("in"), new Key(spec), simd -> new WinogradInputEmitter(spec, simd).emit());
    }

    private void emit() {
        Local chunk = code.param(I32, "chunk");
        Local in = code.param(I32, "in");
        Local to = code.param(I32, "transformed");
        Local first = code.param(I32, "firstTileRow");
        simd.advance(to, chunk, spec.tilesInRow() * spec.channels() * 4);
        Local row = code.local(I32, "row");
        code.get(chunk).get(first).op(I32_ADD).set(row);
        Local image = simd.divide(row, spec.tileRows());
        simd.advance(in, image, spec.image().in());
        simd.advance(in, row, spec.row().in() * spec.tile());
        int pixelBytes = spec.channels() * 4;
        WinogradInput transform = new WinogradInput(simd, WinogradPoints.of(spec.tile()));
        simd.times(spec.tilesInRow(), () -> {
            simd.times(spec.channels() / 4, () -> {
                tile(transform, in, to);
                code.advance(in, Simd.BYTES);
                code.advance(to, Simd.BYTES);
            });
            code.advance(in, (spec.tile() - 1) * pixelBytes);
        });
    }

    private void tile(WinogradInput transform, Local in, Local to) {
        int size = spec.tile() + 2;
        transform.apply((y, x) -> {
            Local value = simd.vector();
            simd.load(in, y * spec.row().in() + x * spec.channels() * 4, 4).set(value);
            return value;
        }, (y, x, value) -> simd.store(to, (y * size + x) * spec.inPlane(), value, 4));
    }
}
