package dev.vitrine.kernel;

/**
 * A block of rows, interleaved two by two, times a matrix packed into panels of four columns: the inner loops of
 * convolution and dense layers. Both are doubles: a browser's JavaScript computes in double anyway, so floats would be
 * converted at every use, and the JVM gives the same bits. A tile of eight sums is what fits the registers of compiled
 * JavaScript with its operands; larger tiles spill.
 */
final class Gemm {
    /** Columns of one tile. */
    static final int TILE = 4;

    /** Rows of one tile. */
    static final int TILE_ROWS = 2;

    /** Rows that are gathered together, so that one pass over the packed weights serves them all. */
    static final int BLOCK_ROWS = 32;

    private Gemm() {
    }

    /** {@code columns} rounded up to whole tiles. */
    static int padded(int columns) {
        return (columns + TILE - 1) / TILE * TILE;
    }

    /** Doubles of workspace for one block of rows of {@code depth}. */
    static int blockDoubles(int depth) {
        return Math.multiplyExact(BLOCK_ROWS, depth);
    }

    /** Where row {@code row} of an interleaved block begins; its values lie {@link #TILE_ROWS} apart. */
    static int lane(int row, int depth) {
        return (row & -TILE_ROWS) * depth + (row & TILE_ROWS - 1);
    }

    /**
     * Packs {@code depth} rows of {@code columns} values, the first at {@code offset}, rows {@code rowStride} apart,
     * as {@code [columns / 4][depth][4]}; missing columns are zero.
     */
    static double[] pack(float[] matrix, int offset, int depth, int columns, int rowStride) {
        double[] packed = new double[Math.multiplyExact(padded(columns), depth)];
        for (int column = 0; column < columns; column++) {
            int to = (column & -TILE) * depth + (column & TILE - 1);
            for (int k = 0; k < depth; k++) {
                packed[to + k * TILE] = matrix[offset + k * rowStride + column];
            }
        }
        return packed;
    }

    /**
     * Multiplies one block and writes {@code rows x columns} sums plus bias, clipped.
     *
     * @param a rows interleaved as {@code [rows / 2][depth][2]}; the lane of a missing row may hold anything
     * @param packed the matrix, see {@link #pack}
     * @param bias one value a column, padded to whole tiles
     * @param out row {@code r} starts at {@code outOffset + r outStride}
     */
    static void multiply(double[] a, int rows, int depth, double[] packed, double[] bias, int columns,
            Epilogue epilogue, float[] out, int outOffset, int outStride) {
        boolean clips = epilogue.clips();
        double high = epilogue.high();
        for (int column = 0; column < columns; column += TILE) {
            for (int row = 0; row < rows; row += TILE_ROWS) {
                int to = outOffset + row * outStride + column;
                tile(a, row * depth, depth, packed, column * depth, bias, column, clips, high, out, to,
                        row + 1 < rows ? to + outStride : -1, columns - column);
            }
        }
    }

    // Two rows by four columns; a second row of -1 and columns beyond width are computed but not stored.
    private static void tile(double[] a, int aOffset, int depth, double[] b, int bOffset, double[] bias, int biasAt,
            boolean clips, double high, float[] out, int to0, int to1, int width) {
        Bounds.check(a.length, aOffset, depth * TILE_ROWS);
        Bounds.check(b.length, bOffset, depth * TILE);
        double c00 = bias[biasAt];
        double c01 = bias[biasAt + 1];
        double c02 = bias[biasAt + 2];
        double c03 = bias[biasAt + 3];
        double c10 = c00;
        double c11 = c01;
        double c12 = c02;
        double c13 = c03;
        int at = aOffset;
        int bt = bOffset;
        for (int k = 0; k < depth; k++) {
            double b0 = b[bt];
            double b1 = b[bt + 1];
            double b2 = b[bt + 2];
            double b3 = b[bt + 3];
            double x = a[at];
            c00 += x * b0;
            c01 += x * b1;
            c02 += x * b2;
            c03 += x * b3;
            x = a[at + 1];
            c10 += x * b0;
            c11 += x * b1;
            c12 += x * b2;
            c13 += x * b3;
            at += TILE_ROWS;
            bt += TILE;
        }
        store(out, to0, width, clips, high, c00, c01, c02, c03);
        if (to1 >= 0) {
            store(out, to1, width, clips, high, c10, c11, c12, c13);
        }
    }

    private static void store(float[] out, int to, int width, boolean clips, double high, double c0, double c1, double c2,
            double c3) {
        out[to] = Epilogue.sum(c0, clips, high);
        if (width > 1) {
            out[to + 1] = Epilogue.sum(c1, clips, high);
        }
        if (width > 2) {
            out[to + 2] = Epilogue.sum(c2, clips, high);
        }
        if (width > 3) {
            out[to + 3] = Epilogue.sum(c3, clips, high);
        }
    }
}
