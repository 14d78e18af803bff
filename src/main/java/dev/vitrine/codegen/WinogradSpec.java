package dev.vitrine.codegen;

/**
 * The shapes of one 3x3 convolution of stride 1 by Winograd's tiles; strides are bytes. The transformed input is
 * {@code [points][tiles of a block][channels]}.
 *
 * @param tile outputs of a tile in each direction: 2 or 4
 * @param inPlane bytes from one point's values to the next in the transformed input
 * @param product what the inverse transform reads
 * @param pooled whether the largest of two by two outputs is stored; {@code height} and {@code width} are even then, and
 *     strides of the output those of what is stored
 */
record WinogradSpec(int tile, int height, int width, int channels, int filters, GemmSpec.Strides image,
        GemmSpec.Strides row, int inPlane, Product product, EpilogueSpec epilogue, boolean pooled) {
    /** A skew between planes, so that their equal addresses do not fall on the same lines of the cache. */
    private static final int SKEW_BYTES = 192;

    /**
     * Sums of {@code columns} filters: {@code [points][tiles of a block][columns]}, or, if panels are apart,
     * {@code [points][panels][tiles of a block][8]}.
     *
     * @param panelBytes from one panel of eight filters to the next, 0 for neighbours
     */
    record Product(int planeBytes, int tileBytes, int panelBytes, int columns) {
    }

    /** Stored outputs of a tile in each direction. */
    int stored() {
        return pooled ? tile / 2 : tile;
    }

    int points() {
        return (tile + 2) * (tile + 2);
    }

    int tileRows() {
        return GemmSpec.ceil(height, tile);
    }

    int tilesInRow() {
        return GemmSpec.ceil(width, tile);
    }

    static int planeBytes(int tiles, int channels) {
        return (tiles * channels * 4 + 63) / 64 * 64 + SKEW_BYTES;
    }

    /** The name of a function that ends with the outputs. */
    String outputName(String part) {
        return name(part + epilogue.text() + (pooled ? "_pool" : ""));
    }

    String name(String part) {
        return "f32_winograd_" + part + (tile == 2 ? "_2x2_" : "_4x4_") + height + "x" + width + "_" + channels + "to"
                + filters;
    }
}
