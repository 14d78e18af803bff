package dev.vitrine.image;

/**
 * The part of a picture that two spans leave, as levels 0..255 of red, green and blue, each pixel laid over white
 * first if the picture is transparent there.
 */
record SourceLevels(RgbaImage image, int x, int y, int width, int height, boolean overWhite) {
    static SourceLevels of(RgbaImage image, Span rows, Span columns, boolean overWhite) {
        return new SourceLevels(image, columns.sourceStart(), rows.sourceStart(), (int) columns.sourceLength(),
                (int) rows.sourceLength(), overWhite);
    }

    /** Copies one row, three levels a pixel. */
    void row(int row, int[] levels) {
        int offset = ((y + row) * image.width() + x) * 4;
        for (int i = 0; i < width; i++) {
            for (int c = 0; c < 3; c++) {
                levels[i * 3 + c] = Resize.level(image.rgba(), offset + i * 4, c, overWhite);
            }
        }
    }
}
