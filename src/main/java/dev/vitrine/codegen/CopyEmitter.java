package dev.vitrine.codegen;

import static dev.vitrine.wasm.ValueType.I32;

import dev.vitrine.plan.Buffer;
import dev.vitrine.plan.Halo;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/** Moves values without looking at them: pixels from one grid into another, zeros into a halo. */
final class CopyEmitter {
    private CopyEmitter() {
    }

    private record PixelKey(Grid in, int inPixel, Grid out, int outPixel, int floats) {
    }

    /**
     * {@code (chunk, in, out)}, a chunk a row: {@code floats} of every pixel.
     *
     * @param inPixel bytes from one pixel to the next, {@code outPixel} in the output
     */
    static Function pixels(Grid in, int inPixel, Grid out, int outPixel, int floats, Kernels kernels) {
        boolean rows = inPixel == floats * 4 && outPixel == inPixel;
        int run = rows ? floats * in.pixels() : floats;
        return kernels.function("f32_copy_" + in.rows() + "x" + in.pixels() + "x" + floats,
                new PixelKey(in, inPixel, out, outPixel, floats), simd -> {
                    CodeBuilder code = simd.code;
                    Local row = code.param(I32, "chunk");
                    Local from = code.param(I32, "in");
                    Local to = code.param(I32, "out");
                    Local image = simd.divide(row, in.rows());
                    simd.advance(from, image, in.imageBytes());
                    simd.advance(from, row, in.rowBytes());
                    simd.advance(to, image, out.imageBytes());
                    simd.advance(to, row, out.rowBytes());
                    simd.times(rows ? 1 : in.pixels(), () -> {
                        run(simd, from, to, run);
                        code.advance(from, inPixel - run / 16 * 64);
                        code.advance(to, outPixel - run / 16 * 64);
                    });
                });
    }

    private static void run(Simd simd, Local from, Local to, int floats) {
        CodeBuilder code = simd.code;
        Local value = simd.vector();
        simd.times(floats / 16, () -> {
            for (int i = 0; i < 4; i++) {
                simd.load(from, i * Simd.BYTES, 4).set(value);
                simd.store(to, i * Simd.BYTES, value, 4);
            }
            code.advance(from, 64);
            code.advance(to, 64);
        });
        int rest = floats % 16;
        for (int at = 0; at < rest; at += 4) {
            simd.load(from, at * 4, Math.min(4, rest - at)).set(value);
            simd.store(to, at * 4, value, Math.min(4, rest - at));
        }
    }

    private record HaloKey(Grid grid, Halo halo) {
    }

    /** {@code (chunk, start)}, a chunk an image: zeros in a buffer's halo; {@code start} is the halo's first byte. */
    static Function clearHalo(Buffer buffer, Kernels kernels) {
        Grid grid = Grid.of(buffer);
        Halo halo = buffer.halo();
        return kernels.function("f32_clear_halo_" + grid.rows() + "x" + grid.pixels() + "x" + grid.channels(),
                new HaloKey(grid, halo), simd -> {
                    CodeBuilder code = simd.code;
                    Local image = code.param(I32, "chunk");
                    Local at = code.param(I32, "start");
                    simd.advance(at, image, grid.imageBytes());
                    int left = halo.left() * grid.channels() * 4;
                    int row = grid.rowFloats() * 4;
                    int right = grid.rowBytes() - left - row;
                    fill(code, at, halo.top() * grid.rowBytes() + left);
                    code.advance(at, halo.top() * grid.rowBytes() + left + row);
                    simd.times(grid.rows() - 1, () -> {
                        fill(code, at, left + right);
                        code.advance(at, left + right + row);
                    });
                    fill(code, at, right + halo.bottom() * grid.rowBytes());
                });
    }

    private static void fill(CodeBuilder code, Local at, int bytes) {
        if (bytes > 0) {
            code.get(at).i32(0).i32(bytes);
            code.memoryFill();
        }
    }

    private record ClearKey(int bytes) {
    }

    /** {@code (chunk, start)}: zeros over some bytes, in one chunk. */
    static Function clear(int bytes, Kernels kernels) {
        return kernels.function("clear_" + bytes, new ClearKey(bytes), simd -> {
            simd.code.param(I32, "chunk");
            Local start = simd.code.param(I32, "start");
            fill(simd.code, start, bytes);
        });
    }
}
