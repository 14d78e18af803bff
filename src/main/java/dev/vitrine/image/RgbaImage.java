package dev.vitrine.image;

/**
 * Natural-size pixels, row-major, four bytes each: red, green, blue, alpha, not premultiplied. The array is
 * shared, not copied: in the browser it is the very buffer of an ImageData.
 *
 * @param width at least 1
 * @param height at least 1
 * @param rgba exactly {@code width * height * 4} bytes, each 0..255 as {@code b & 0xFF}
 */
public record RgbaImage(int width, int height, byte[] rgba) {
    /**
     * The largest picture, in units of 1024 x 1024 pixels: a "64 megapixel" camera's 9248 x 6936 just fits,
     * and the bytes of one (256 MiB) still fit in a browser's buffer.
     */
    public static final int LIMIT_MEGAPIXELS = 64;

    private static final int LIMIT_PIXELS = LIMIT_MEGAPIXELS << 20;

    /** @throws ImageException if the size is out of range or the array's length does not match it */
    public RgbaImage {
        requireSize("", width, height);
        if (rgba.length != width * height * 4) {
            throw ImageException.unreadable("");
        }
    }

    /**
     * Refuses a size before anything is decoded or allocated.
     *
     * @param file name for the message, or empty
     * @throws ImageException {@code image-too-large}, or {@code image-unreadable} if there is no pixel at all
     */
    public static void requireSize(String file, int width, int height) {
        if (width < 1 || height < 1) {
            throw ImageException.unreadable(file);
        }
        if ((double) width * height > LIMIT_PIXELS) {
            throw ImageException.tooLarge(file, width, height);
        }
    }

    /**
     * The picture laid over a colour: {@code (c*a + b*(255-a) + 127) / 255} in whole numbers; itself if it is opaque.
     *
     * @param rgb red, green and blue in one number
     */
    public RgbaImage over(int rgb) {
        if (!isTransparentIn(new PixelRectangle(0, 0, width, height))) {
            return this;
        }
        byte[] opaque = new byte[rgba.length];
        for (int i = 0; i < rgba.length; i += 4) {
            int alpha = rgba[i + 3] & 0xFF;
            for (int c = 0; c < 3; c++) {
                int behind = rgb >> 16 - 8 * c & 0xFF;
                opaque[i + c] = (byte) (((rgba[i + c] & 0xFF) * alpha + behind * (255 - alpha) + 127) / 255);
            }
            opaque[i + 3] = -1;
        }
        return new RgbaImage(width, height, opaque);
    }

    /** Whether any pixel of the rectangle, which lies inside, is not fully opaque. */
    boolean isTransparentIn(PixelRectangle part) {
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            int alphaOffset = (y * width + part.x()) * 4 + 3;
            for (int x = 0; x < part.width(); x++) {
                if (rgba[alphaOffset + x * 4] != -1) {
                    return true;
                }
            }
        }
        return false;
    }
}
