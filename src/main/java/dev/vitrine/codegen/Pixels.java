package dev.vitrine.codegen;

import dev.vitrine.codegen.GemmSpec.Strides;

/**
 * Where the pixels of a product lie: {@code planes} of {@code rows} of {@code row} pixels.
 *
 * @param planes images of a batch, or the points of a Winograd transform
 * @param wrap where the only row jumps
 */
record Pixels(int planes, Strides planeStrides, int rows, Strides rowStrides, int row, Strides strides, Wrap wrap) {
    /** Two multiply-adds begin in each cycle, and each ends after four: fewer sums in a tile take as long. */
    private static final int LEAST_SUMS = 8;
    private static final double WORTH_WRAPPING = 0.98;

    /**
     * Several rows as one, so that a tile may hold pixels of two: after every {@code width} pixels addresses move on by
     * {@code gap}. None with a width of 0.
     */
    record Wrap(int width, Strides gap) {
        static final Wrap NONE = new Wrap(0, Strides.NONE);
    }

    static Pixels ofPlane(int planes, Strides planeStrides, int rows, Strides rowStrides, int row, Strides strides) {
        return new Pixels(planes, planeStrides, rows, rowStrides, row, strides, Wrap.NONE);
    }

    /** Pixels of one row. */
    static Pixels inLine(int planes, Strides planeStrides, int row, Strides strides) {
        return ofPlane(planes, planeStrides, 1, Strides.NONE, row, strides);
    }

    /**
     * The same pixels, with the rows of a plane as one where tiles fit so clearly better.
     *
     * @param pixelsAtOnce of a tile at most, with a panel of {@code vectors} vectors
     */
    Pixels inTiles(int pixelsAtOnce, int vectors) {
        Pixels wrapped = rows == 1 ? this : wrapped();
        return wrapped.cost(pixelsAtOnce, vectors) < WORTH_WRAPPING * cost(pixelsAtOnce, vectors) ? wrapped : this;
    }

    // Multiply-adds that all tiles of a plane take the time of, for one value of each pixel.
    private int cost(int pixelsAtOnce, int vectors) {
        int tiles = tiles(pixelsAtOnce);
        int larger = row % tiles;
        int small = row / tiles * vectors;
        int large = small + vectors;
        return rows * (larger * Math.max(large, LEAST_SUMS) + (tiles - larger) * Math.max(small, LEAST_SUMS));
    }

    boolean isWrapped() {
        return wrap.width > 0;
    }

    private Pixels wrapped() {
        Strides gap = new Strides(rowStrides.in() - row * strides.in(), rowStrides.out() - row * strides.out(),
                rowStrides.residual() - row * strides.residual(), 0);
        return new Pixels(planes, planeStrides, 1, Strides.NONE, rows * row, strides, new Wrap(row, gap));
    }

    /** Tiles in a row; they are of equal size but for one pixel. */
    int tiles(int pixelsAtOnce) {
        return GemmSpec.ceil(row, pixelsAtOnce);
    }
}
