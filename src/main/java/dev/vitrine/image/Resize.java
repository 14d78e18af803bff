package dev.vitrine.image;

/**
 * Samples a picture into {@code [height, width, 3]} float32 values of 0..255, red first. It knows no crop
 * rules and no scaling. Source: TF.js 4.22, backend-cpu, ResizeNearestNeighbor and ResizeBilinear.
 */
final class Resize {
    private Resize() {
    }

    /**
     * @param overWhite whether each pixel is laid over white first: {@code (c*a + 255*(255-a) + 127) / 255}
     *     in whole numbers, which leaves opaque pixels as they are
     */
    static float[] sample(RgbaImage image, AxisMap rows, AxisMap columns, boolean overWhite) {
        int height = rows.low().length;
        int width = columns.low().length;
        float[] values = new float[height * width * 3];
        byte[] rgba = image.rgba();
        int at = 0;
        for (int y = 0; y < height; y++) {
            int topOffset = rows.low()[y] * image.width() * 4;
            int bottomOffset = rows.high()[y] * image.width() * 4;
            double rowFraction = rows.fraction()[y];
            for (int x = 0; x < width; x++) {
                int leftOffset = columns.low()[x] * 4;
                int rightOffset = columns.high()[x] * 4;
                double columnFraction = columns.fraction()[x];
                for (int c = 0; c < 3; c++) {
                    double topLeft = level(rgba, topOffset + leftOffset, c, overWhite);
                    double topRight = level(rgba, topOffset + rightOffset, c, overWhite);
                    double bottomLeft = level(rgba, bottomOffset + leftOffset, c, overWhite);
                    double bottomRight = level(rgba, bottomOffset + rightOffset, c, overWhite);
                    double top = topLeft + (topRight - topLeft) * columnFraction;
                    double bottom = bottomLeft + (bottomRight - bottomLeft) * columnFraction;
                    values[at++] = (float) (top + (bottom - top) * rowFraction);
                }
            }
        }
        return values;
    }

    private static int level(byte[] rgba, int pixelOffset, int c, boolean overWhite) {
        int color = rgba[pixelOffset + c] & 0xFF;
        if (!overWhite) {
            return color;
        }
        int alpha = rgba[pixelOffset + 3] & 0xFF;
        return (color * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
