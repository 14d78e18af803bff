package dev.vitrine.kernel;

/**
 * The inner loops of convolution and dense layers: a block of rows, interleaved four by four, times a matrix packed
 * into panels of four columns. Sums are kept in 16 local variables, which is what fits the registers of a browser's
 * compiled JavaScript.
 */
final class Gemm {
    /** Rows and columns of one tile. */
    static final int TILE = 4;

    /** Rows that are gathered together, so that one pass over the packed weights serves them all. */
    static final int BLOCK_ROWS = 32;

    private Gemm() {
    }

    /** {@code length} rounded up to whole tiles. */
    static int padded(int length) {
        return (length + TILE - 1) / TILE * TILE;
    }

    /** Floats of scratch for one block of rows of {@code depth}. */
    static int scratchFloats(int depth) {
        return Math.multiplyExact(BLOCK_ROWS, depth);
    }

    /**
     * Packs {@code depth} rows of {@code columns} values, the first at {@code offset}, rows {@code rowStride} apart,
     * as {@code [columns / 4][depth][4]}; missing columns are zero.
     */
    static float[] pack(float[] matrix, int offset, int depth, int columns, int rowStride) {
        int panels = padded(columns) / TILE;
        float[] packed = new float[Math.multiplyExact(panels * TILE, depth)];
        for (int panel = 0; panel < panels; panel++) {
            int width = Math.min(TILE, columns - panel * TILE);
            for (int k = 0; k < depth; k++) {
                int from = offset + k * rowStride + panel * TILE;
                int to = (panel * depth + k) * TILE;
                for (int j = 0; j < width; j++) {
                    packed[to + j] = matrix[from + j];
                }
            }
        }
        return packed;
    }

    /**
     * Multiplies one block and writes {@code rows x columns} sums plus bias.
     *
     * @param a rows interleaved as {@code [rows / 4][depth][4]} from {@code aOffset}; unused lanes may hold anything
     * @param packed the matrix, see {@link #pack}
     * @param bias one value a column, padded to whole tiles
     * @param out row {@code r} starts at {@code outOffset + r outStride}
     */
    static void multiply(float[] a, int aOffset, int rows, int depth, float[] packed, float[] bias, int columns,
            float[] out, int outOffset, int outStride) {
        int panels = padded(columns) / TILE;
        int panelFloats = depth * TILE;
        for (int panel = 0; panel < panels; panel++) {
            int width = Math.min(TILE, columns - panel * TILE);
            for (int row = 0; row < rows; row += TILE) {
                int height = Math.min(TILE, rows - row);
                int to = outOffset + row * outStride + panel * TILE;
                if (width == TILE && height == TILE) {
                    fullTile(a, aOffset + row * depth, depth, packed, panel * panelFloats, bias, panel * TILE,
                            out, to, outStride);
                } else {
                    edgeTile(a, aOffset + row * depth, depth, packed, panel * panelFloats, bias, panel * TILE,
                            out, to, outStride, height, width);
                }
            }
        }
    }

    private static void fullTile(float[] a, int aOffset, int depth, float[] b, int bOffset, float[] bias, int biasAt,
            float[] out, int outOffset, int outStride) {
        float bias0 = bias[biasAt];
        float bias1 = bias[biasAt + 1];
        float bias2 = bias[biasAt + 2];
        float bias3 = bias[biasAt + 3];
        float c00 = bias0;
        float c01 = bias1;
        float c02 = bias2;
        float c03 = bias3;
        float c10 = bias0;
        float c11 = bias1;
        float c12 = bias2;
        float c13 = bias3;
        float c20 = bias0;
        float c21 = bias1;
        float c22 = bias2;
        float c23 = bias3;
        float c30 = bias0;
        float c31 = bias1;
        float c32 = bias2;
        float c33 = bias3;
        int at = aOffset;
        int bt = bOffset;
        for (int k = 0; k < depth; k++) {
            float b0 = b[bt];
            float b1 = b[bt + 1];
            float b2 = b[bt + 2];
            float b3 = b[bt + 3];
            float x = a[at];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            c03 += x * b3;
            x = a[at + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            c13 += x * b3;
            x = a[at + 2];
            c20 += x * b0;
            c21 += x * b1;
            c22 += x * b2;
            c23 += x * b3;
            x = a[at + 3];
            c30 += x * b0;
            c31 += x * b1;
            c32 += x * b2;
            c33 += x * b3;
            at += TILE;
            bt += TILE;
        }
        int to = outOffset;
        out[to] = c00;
        out[to + 1] = c01;
        out[to + 2] = c02;
        out[to + 3] = c03;
        to += outStride;
        out[to] = c10;
        out[to + 1] = c11;
        out[to + 2] = c12;
        out[to + 3] = c13;
        to += outStride;
        out[to] = c20;
        out[to + 1] = c21;
        out[to + 2] = c22;
        out[to + 3] = c23;
        to += outStride;
        out[to] = c30;
        out[to + 1] = c31;
        out[to + 2] = c32;
        out[to + 3] = c33;
    }

    private static void edgeTile(float[] a, int aOffset, int depth, float[] b, int bOffset, float[] bias, int biasAt,
            float[] out, int outOffset, int outStride, int height, int width) {
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                float sum = bias[biasAt + j];
                for (int k = 0; k < depth; k++) {
                    sum += a[aOffset + k * TILE + i] * b[bOffset + k * TILE + j];
                }
                out[outOffset + i * outStride + j] = sum;
            }
        }
    }
}
