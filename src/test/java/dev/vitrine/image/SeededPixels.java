package dev.vitrine.image;

/**
 * Opaque noise that {@code src/test/oracle/preprocessing.mjs} makes alike, so that no golden picture is
 * stored.
 */
final class SeededPixels {
    private SeededPixels() {
    }

    static RgbaImage of(int width, int height, int seed) {
        byte[] rgba = new byte[width * height * 4];
        int state = seed;
        for (int i = 0; i < rgba.length; i++) {
            if (i % 4 == 3) {
                rgba[i] = -1;
            } else {
                state = state * 1664525 + 1013904223;
                rgba[i] = (byte) (state >>> 24);
            }
        }
        return new RgbaImage(width, height, rgba);
    }
}
