package dev.vitrine.browser.i18n;

/** English, of the ways to resize; for each part that names them. */
public final class ResizeWords {
    /** Lines of {@code key = sentence}. The words of a method's key, where they differ from it, and coordinate rules. */
    public static final String ENGLISH = """
            resizing-nearest = nearest pixel
            resizing-bilinear = bilinear
            resizing-bicubic = bicubic
            resizing-box = box
            resizing-area = area
            resizing-linear = linear
            resizing-gaussian = Gaussian
            resizing-hamming = Hamming
            resizing-lanczos = Lanczos
            resizing-lanczos3 = Lanczos 3
            resizing-lanczos5 = Lanczos 5
            resizing-mitchellcubic = Mitchell cubic
            resizing-antialias = antialiased
            coordinates-asymmetric = TF.js, TensorFlow 1
            coordinates-half_pixel = TensorFlow 2
            coordinates-align_corners = corners on corners
            """;

    private ResizeWords() {
    }
}
