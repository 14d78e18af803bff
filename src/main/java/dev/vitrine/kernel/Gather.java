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
        int channels = g.channels();
        int pixelFloats = g.pixelFloats();
        int kernelWidth = g.kernelWidth();
        int to = lane;
        for (int ky = 0; ky < g.kernelHeight(); ky++) {
            int y = top + ky * g.dilationY();
            boolean rowInside = y >= 0 && y < g.inHeight();
            int rowOffset = imageOffset + y * g.inWidth() * pixelFloats;
            for (int kx = 0; kx < kernelWidth; kx++) {
                int x = left + kx * g.dilationX();
                if (rowInside && x >= 0 && x < g.inWidth()) {
                    copy(arena, rowOffset + x * pixelFloats, channels, block, to);
                } else {
                    clear(block, to, channels);
                }
                to += channels * Gemm.TILE_ROWS;
            }
        }
    }

    /** Copies {@code count} floats to every second double. */
    static void copy(float[] arena, int from, int count, double[] block, int lane) {
        int to = lane;
        for (int c = 0; c < count; c++) {
            block[to] = arena[from + c];
            to += Gemm.TILE_ROWS;
        }
    }

    private static void clear(double[] block, int lane, int count) {
        int to = lane;
        for (int c = 0; c < count; c++) {
            block[to] = 0;
            to += Gemm.TILE_ROWS;
        }
    }
}
