package dev.vitrine.image;

/**
 * The exact pixels a model sees, as a picture of its input's size: values after crop, resize and grey, before
 * colour order and scaling. Values are rounded to the nearest of 0..255 to be shown; the tensor keeps the
 * fractions.
 */
final class ModelView {
    private ModelView() {
    }

    /** @param values {@code [height, width, channels]} of 1 (grey) or 3 (red first) channels, 0..255 */
    static RgbaImage of(float[] values, int height, int width, int channels) {
        byte[] rgba = new byte[height * width * 4];
        for (int p = 0; p < height * width; p++) {
            for (int c = 0; c < 3; c++) {
                double value = values[p * channels + (channels == 1 ? 0 : c)];
                rgba[p * 4 + c] = (byte) (int) Math.max(0, Math.min(255, Math.floor(value + 0.5)));
            }
            rgba[p * 4 + 3] = -1;
        }
        return new RgbaImage(width, height, rgba);
    }
}
