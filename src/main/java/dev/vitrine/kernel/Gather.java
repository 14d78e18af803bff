package dev.vitrine.kernel;

/** Collects the inputs under windows into the interleaved rows that {@link Gemm} multiplies. */
final class Gather {
    private Gather() {
    }

    /**
     * Gathers the windows of output pixels {@code first} to {@code first + count - 1} as {@code [rows / 2][depth][2]}.
     *
     * @param inputOffset place of the first channel of the group in the arena
     */
    static void block(float[] arena, int inputOffset, ConvGeometry g, int first, int count, double[] block) {
        int outWidth = g.outWidth();
        int imagePixels = g.outHeight() * outWidth;
        int imageFloats = g.inHeight() * g.inWidth() * g.pixelFloats();
        int depth = g.depth();
        for (int i = 0; i < count; i++) {
            int row = first + i;
            int image = row / imagePixels;
            int pixel = row - image * imagePixels;
            int y = pixel / outWidth;
            int x = pixel - y * outWidth;
            window(arena, inputOffset + image * imageFloats, g, y * g.strideY() - g.padTop(),
                    x * g.strideX() - g.padLeft(), block, Gemm.lane(i, depth));
        }
    }

    private static void window(float[] arena, int imageOffset, ConvGeometry g, int top, int left, double[] block,
            int lane) {
        int rowFloats = g.kernelWidth() * g.channels();
        boolean inOnePiece = g.dilationX() == 1 && g.channels() == g.pixelFloats() && left >= 0
                && left + g.kernelWidth() <= g.inWidth();
        int to = lane;
        for (int ky = 0; ky < g.kernelHeight(); ky++) {
            int y = top + ky * g.dilationY();
            int row = imageOffset + y * g.inWidth() * g.pixelFloats();
            if (y < 0 || y >= g.inHeight()) {
                clear(block, to, rowFloats);
            } else if (inOnePiece) {
                copy(arena, row + left * g.pixelFloats(), rowFloats, block, to);
            } else {
                pixels(arena, row, g, left, block, to);
            }
            to += rowFloats * Gemm.TILE_ROWS;
        }
    }

    private static void pixels(float[] arena, int row, ConvGeometry g, int left, double[] block, int lane) {
        int channels = g.channels();
        int to = lane;
        for (int kx = 0; kx < g.kernelWidth(); kx++) {
            int x = left + kx * g.dilationX();
            if (x >= 0 && x < g.inWidth()) {
                copy(arena, row + x * g.pixelFloats(), channels, block, to);
            } else {
                clear(block, to, channels);
            }
            to += channels * Gemm.TILE_ROWS;
        }
    }

    /** Copies {@code count} floats to every second double. */
    static void copy(float[] arena, int from, int count, double[] block, int lane) {
        Bounds.check(arena.length, from, count);
        Bounds.check(block.length, lane, (count - 1) * Gemm.TILE_ROWS + 1);
        int to = lane;
        for (int c = 0; c < count; c++) {
            block[to] = arena[from + c];
            to += Gemm.TILE_ROWS;
        }
    }

    private static void clear(double[] block, int lane, int count) {
        Bounds.check(block.length, lane, (count - 1) * Gemm.TILE_ROWS + 1);
        int to = lane;
        for (int c = 0; c < count; c++) {
            block[to] = 0;
            to += Gemm.TILE_ROWS;
        }
    }
}
