package dev.vitrine.image;

/**
 * A part of a picture, in pixels from its top left corner. It knows no picture: whoever uses it checks that
 * it fits.
 */
public record PixelRectangle(int x, int y, int width, int height) {
    /** @throws ImageException {@code image-crop-outside} if it is empty or not wholly inside */
    void requireInside(RgbaImage image) {
        if (x < 0 || y < 0 || width < 1 || height < 1
                || x > image.width() - width || y > image.height() - height) {
            throw ImageException.cropOutside(this, image.width(), image.height());
        }
    }
}
