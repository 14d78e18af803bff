package dev.vitrine.codegen;

/**
 * How the product of a block of Winograd tiles runs where the transformed weights are not kept: a chunk is some panels
 * of filters, and for so many channels at a time their kernels are transformed into a small place of the thread's own,
 * multiplied at once, and added up there. The chunk's sums are transformed back before it ends.
 *
 * @param tile outputs of a tile in each direction
 * @param tiles of the block
 */
record WinogradStream(int tile, int tiles, int channels, int filters) {
    /** What the transformed kernels of a chunk may take, so that they and the sums stay near. */
    private static final int WEIGHT_BYTES = 600_000;
    private static final int LEAST_DEPTH = 16;
    private static final int MOST_PANELS = 2;
    /** A skew between planes, so that their equal addresses do not fall on the same lines of the cache. */
    private static final int SKEW_BYTES = 64;

    /** Whether channels and filters divide well. */
    boolean fits() {
        return filters % 8 == 0 && channels / blocks() >= LEAST_DEPTH;
    }

    int points() {
        return (tile + 2) * (tile + 2);
    }

    /** Channels at a time. */
    int depth() {
        return channels / blocks();
    }

    int blocks() {
        int blocks = GemmSpec.ceil(channels, WEIGHT_BYTES / (32 * points() * panels()));
        while (blocks < channels && channels % (4 * blocks) != 0) {
            blocks++;
        }
        return blocks;
    }

    /** Panels of eight filters in a chunk. */
    int panels() {
        int panels = MOST_PANELS;
        while (filters % (8 * panels) != 0) {
            panels--;
        }
        return panels;
    }

    int chunks() {
        return filters / (8 * panels());
    }

    /** Bytes of a panel's plain kernels. */
    int sourcePanelBytes() {
        return 9 * channels * 32;
    }

    int weightPlane() {
        return panels() * depth() * 32 + SKEW_BYTES;
    }

    int weightBytes() {
        return points() * weightPlane();
    }

    WinogradSpec.Product product() {
        return new WinogradSpec.Product(WinogradSpec.planeBytes(tiles, 8 * panels()), 32, tiles * 32, 8 * panels());
    }

    /** What a thread needs for itself. */
    int threadBytes() {
        return weightBytes() + points() * product().planeBytes();
    }
}
