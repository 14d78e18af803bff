package dev.vitrine.image;

/** Width and height as a header has them, checked by nobody yet; at most 0 is senseless. */
record PixelSize(int width, int height) {
    static final PixelSize NONE = new PixelSize(0, 0);
}
