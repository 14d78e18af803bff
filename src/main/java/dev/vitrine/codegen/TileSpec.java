package dev.vitrine.codegen;

/**
 * What the code of a {@link GemmTile} depends on. Layers of all shapes share it: addresses, strides and depth are
 * parameters, so that V8 has to compile and then to optimise few functions, and has done so before the first prediction
 * is over.
 *
 * @param pixels rows of the tile
 * @param vectors vectors of four columns in a row of the weights
 * @param columns that are stored, at most a panel's
 * @param wrapped whether pixels may lie in two rows
 * @param outer whether the depth is several runs
 * @param inner whether each of those is several runs
 * @param run floats of a run; 0 for a multiple of {@link #UNROLL}, which is a parameter
 * @param ahead whether weights are read that others will need
 */
record TileSpec(int pixels, int vectors, int columns, GemmSpec.Start start, EpilogueSpec epilogue, boolean wrapped,
        boolean outer, boolean inner, int run, boolean ahead) {
    static final int UNROLL = 8;
    /** Of a processor's cache. */
    static final int LINE_BYTES = 64;

    static TileSpec of(GemmSpec spec, int pixels, int columns) {
        GemmSpec.Depth depth = spec.depth();
        return new TileSpec(pixels, spec.vectors(), columns, spec.start(), spec.epilogue(), spec.pixels().isWrapped(),
                depth.outer() > 1, depth.inner() > 1, depth.run() % UNROLL == 0 ? 0 : depth.run(),
                spec.readsAhead());
    }

    boolean residual() {
        return epilogue.residual();
    }

    String name() {
        String depth = (outer ? "_runs" : "") + (inner ? "_apart" : "") + (run > 0 ? "_of" + run : "");
        return "f32_tile" + epilogue.text() + "_" + pixels + "x" + columns
                + (GemmSpec.ceil(columns, 4) < vectors ? "of" + 4 * vectors : "") + (wrapped ? "w" : "") + depth
                + (start == GemmSpec.Start.BIAS ? "" : start == GemmSpec.Start.OUT ? "_onto" : "_plain")
                + (ahead ? "_ahead" : "");
    }
}
