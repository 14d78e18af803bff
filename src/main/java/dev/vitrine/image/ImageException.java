package dev.vitrine.image;

import dev.vitrine.VitrineException;

/** A picture that cannot be used, in one sentence that names it. It is never a fault of the model. */
public final class ImageException extends VitrineException {
    private static final long serialVersionUID = 1L;

    private ImageException(String code, String message, String... args) {
        super(code, message, args);
    }

    /** Code {@code image-empty}, args: file. */
    public static ImageException empty(String file) {
        return new ImageException("image-empty", named(file) + " is empty: it holds no bytes at all."
                + " Choose another file.", named(file));
    }

    /** Code {@code image-not-an-image}, args: file. */
    public static ImageException notAnImage(String file) {
        return new ImageException("image-not-an-image", named(file) + " is not a picture: its first bytes"
                + " are those of no known picture format. Choose a PNG, JPEG, WebP, GIF, BMP or AVIF file.",
                named(file));
    }

    /** Code {@code image-truncated}, args: file, format. */
    public static ImageException truncated(String file, ImageFormat format) {
        return new ImageException("image-truncated", named(file) + " is cut short: it begins as a "
                + format.label() + " picture but ends before its size is told. Fetch or save it again.",
                named(file), format.label());
    }

    /** Code {@code image-too-large}, args: file, width, height, megapixels, limit in megapixels. */
    public static ImageException tooLarge(String file, int width, int height) {
        // No long: it would bring big numbers' printing into the browser for headers that lie without shame.
        String megapixels =
                Integer.toString((int) Math.min(Integer.MAX_VALUE, (double) width * height / 1e6));
        return new ImageException("image-too-large", named(file) + " is too large: " + width + " x " + height
                + " pixels are " + megapixels + " megapixels, and at most " + RgbaImage.LIMIT_MEGAPIXELS
                + " can be opened. Make it smaller and try again.",
                named(file), Integer.toString(width), Integer.toString(height), megapixels,
                Integer.toString(RgbaImage.LIMIT_MEGAPIXELS));
    }

    /** Code {@code image-unreadable}, args: file. For a known format whose content makes no sense. */
    public static ImageException unreadable(String file) {
        return new ImageException("image-unreadable", named(file) + " cannot be read: it begins as a picture"
                + " but its content is damaged or of an unsupported kind. Choose another file, or save it"
                + " again as PNG.", named(file));
    }

    /** Code {@code image-unsupported}, args: file, format. For a known format that not every browser can open. */
    public static ImageException unsupported(String file, ImageFormat format) {
        return new ImageException("image-unsupported", named(file) + " is a " + format.label() + " picture, and this"
                + " browser cannot open it. Save it as JPEG or PNG.", named(file), format.label());
    }

    /** Code {@code image-crop-outside}, args: the rectangle, width, height. */
    static ImageException cropOutside(PixelRectangle crop, int width, int height) {
        String text = crop.width() + " x " + crop.height() + " at " + crop.x() + ", " + crop.y();
        return new ImageException("image-crop-outside", "The part to look at, " + text + ", is empty or"
                + " reaches out of the picture of " + width + " x " + height + " pixels. Choose a part"
                + " inside the picture.",
                text, Integer.toString(width), Integer.toString(height));
    }

    private static String named(String file) {
        return file == null || file.isEmpty() ? "The picture" : file;
    }
}
