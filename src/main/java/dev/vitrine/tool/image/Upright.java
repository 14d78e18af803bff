package dev.vitrine.tool.image;

import dev.vitrine.image.Orientation;
import dev.vitrine.image.RgbaImage;

/** Turns and mirrors stored pixels by EXIF's orientation, 1 to 8. Pixels move; none changes. */
final class Upright {
    private Upright() {
    }

    static RgbaImage turn(RgbaImage stored, int orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return stored;
        }
        boolean swapped = orientation >= 5;
        int width = swapped ? stored.height() : stored.width();
        int height = swapped ? stored.width() : stored.height();
        // Which stored edge is the upright picture's left (2, 3, 7, 8 run backwards in x) and top.
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        byte[] rgba = new byte[stored.rgba().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapped ? y : x;
                int row = swapped ? x : y;
                int storedX = fromRight ? stored.width() - 1 - column : column;
                int storedY = fromBottom ? stored.height() - 1 - row : row;
                int storedOffset = (storedY * stored.width() + storedX) * 4;
                System.arraycopy(stored.rgba(), storedOffset, rgba, (y * width + x) * 4, 4);
            }
        }
        return new RgbaImage(width, height, rgba);
    }
}
