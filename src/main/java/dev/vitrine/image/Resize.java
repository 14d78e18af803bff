package dev.vitrine.image;

import dev.vitrine.Uncommon;

/**
 * Samples a picture into {@code [height, width, 3]} float32 values of 0..255, red first. It knows no crop
 * rules and no scaling. Source of nearest and bilinear: TF.js 4.22, backend-cpu, ResizeNearestNeighbor and
 * ResizeBilinear.
 */
final class Resize {
    private Resize() {
    }

    /** By the recipe's method, which names its arithmetic. */
    static float[] resize(RgbaImage image, Preprocessing recipe, Span rows, Span columns, boolean overWhite) {
        return recipe.method().heedsCoordinates()
                ? sample(image, AxisMap.of(recipe.method(), recipe.coordinates(), rows),
                        AxisMap.of(recipe.method(), recipe.coordinates(), columns), overWhite)
                : filter(image, recipe.method(), rows, columns, overWhite);
    }

    @Uncommon
    private static float[] filter(RgbaImage image, ResizeMethod method, Span rows, Span columns,
            boolean overWhite) {
        SourceLevels source = SourceLevels.of(image, rows, columns, overWhite);
        return switch (method) {
            case PIL_BOX -> PilResize.resize(source, Filter.BOX, rows, columns);
            case PIL_BILINEAR -> PilResize.resize(source, Filter.TRIANGLE, rows, columns);
            case PIL_HAMMING -> PilResize.resize(source, Filter.HAMMING, rows, columns);
            case PIL_BICUBIC -> PilResize.resize(source, Filter.CUBIC, rows, columns);
            case PIL_LANCZOS -> PilResize.resize(source, Filter.LANCZOS3, rows, columns);
            case OPENCV_LINEAR -> OpenCvResize.resize(source, false, rows, columns);
            case OPENCV_AREA -> OpenCvResize.resize(source, true, rows, columns);
            default -> TensorFlowResize.resize(source, method, rows, columns);
        };
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

    static int level(byte[] rgba, int pixelOffset, int c, boolean overWhite) {
        int color = rgba[pixelOffset + c] & 0xFF;
        if (!overWhite) {
            return color;
        }
        int alpha = rgba[pixelOffset + 3] & 0xFF;
        return (color * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
