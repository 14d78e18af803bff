package dev.vitrine.codegen;

/**
 * A matrix product {@code out[p, n] = epilogue(bias[n] + sum in[p, k] w[k, n])} for the pixels {@code p}, with all that
 * its code is specialised on; strides are bytes. A value {@code in[p, k]} lies at
 * {@code p}'s address plus its place in {@link Depth}, so that a convolution needs no copy of its input. Weights are
 * panels of {@code 4 vectors} columns: bias (if any), depth rows, then scale and shift (if the epilogue scales).
 *
 * @param columns outputs n
 * @param vectors vectors of four columns in a panel
 * @param pixelsAtOnce rows of a tile at most
 * @param outPanelBytes from the outputs of a panel to those of the next
 * @param panelsOutside whether a panel runs over all its pixels before the next, so that weights are read once
 * @param start what the sums begin with
 * @param work how the pixels and panels of a plane are split into chunks
 */
record GemmSpec(Pixels pixels, Depth depth, int columns, int vectors, int pixelsAtOnce, Start start,
        EpilogueSpec epilogue, int outPanelBytes, boolean panelsOutside, Work work) {
    private static final int MOST_TILES_AHEAD = 64;

    /** Zeros, a bias before each panel's weights, or what the output holds. */
    enum Start {
        ZERO, BIAS, OUT
    }

    /**
     * Bytes from one to the next in the input, the output, the residual and the weights.
     */
    record Strides(int in, int out, int residual, int weights) {
        static final Strides NONE = new Strides(0, 0, 0, 0);
    }

    /**
     * Where the values of one pixel lie: {@code outer} by {@code inner} runs of {@code run} neighbouring floats.
     */
    record Depth(int outer, int outerBytes, int inner, int innerBytes, int run) {
        static Depth flat(int floats) {
            return new Depth(1, 0, 1, 0, floats);
        }

        int floats() {
            return outer * inner * run;
        }
    }

    /**
     * @param pixels rows of a plane in a chunk, or tiles of its only row
     * @param panels panels in a chunk
     */
    record Work(int pixels, int panels) {
    }

    int panels() {
        return ceil(columns, 4 * vectors);
    }

    int panelBytes() {
        return Simd.BYTES * vectors * ((start == Start.BIAS ? 1 : 0) + depth.floats() + (epilogue.scaled() ? 2 : 0));
    }

    /** Tiles that pass over a panel within a chunk, where panels are outside. */
    private int tilesOfPanel() {
        return Math.min(work.pixels, tiles());
    }

    /**
     * Whether the tiles of a panel read the next one meanwhile, a little each, so that its weights are near by then: if
     * they come from memory anyway, lie in one run, and are read by several tiles, but not by so many that this is nothing.
     */
    boolean readsAhead() {
        return panelsOutside && panels() > 1 && pixels.rows() == 1 && tilesOfPanel() > 1
                && tilesOfPanel() <= MOST_TILES_AHEAD && depth.outer() * depth.inner() == 1
                && depth.run() % TileSpec.UNROLL == 0;
    }

    /** Bytes of the next panel for each {@link TileSpec#UNROLL} rows of this one. */
    int aheadBytes() {
        return ceil(TileSpec.UNROLL * vectors * Simd.BYTES, tilesOfPanel());
    }

    /** The same for a tile. */
    int aheadBytesOfTile() {
        return aheadBytes() * (depth.run() / TileSpec.UNROLL);
    }

    /** What is read behind the weights of all panels, at most. */
    int bytesBehind() {
        return readsAhead() ? tilesOfPanel() * aheadBytesOfTile() + 2 * TileSpec.LINE_BYTES : 0;
    }

    int tiles() {
        return pixels.tiles(pixelsAtOnce);
    }

    int pixelChunks() {
        return ceil(pixels.rows() == 1 ? tiles() : pixels.rows(), work.pixels);
    }

    int panelChunks() {
        return ceil(panels(), work.panels);
    }

    int chunks() {
        return pixels.planes() * pixelChunks() * panelChunks();
    }

    String name() {
        return "f32_gemm" + epilogue.text() + "_" + pixelsAtOnce + "x" + 4 * vectors + "_" + pixels.rows() + "x"
                + pixels.row() + (pixels.isWrapped() ? "w_" : "_") + depth.floats() + "to" + columns;
    }

    static int ceil(int value, int unit) {
        return (value + unit - 1) / unit;
    }
}
