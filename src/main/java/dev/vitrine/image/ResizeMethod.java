package dev.vitrine.image;

/**
 * How a picture is brought to the input's size: the function that the training pictures went through, with its
 * library's own arithmetic. Only {@link #NEAREST} and {@link #BILINEAR} heed {@link Coordinates}; the others have the
 * rule of their library.
 */
public enum ResizeMethod implements RecipeChoice {
    /** One source pixel a target pixel. */
    NEAREST("nearest"),
    /** A weighted mean of the four source pixels around a point; it does not smooth when it shrinks. */
    BILINEAR("bilinear"),
    /** PIL's {@code Image.resize}: smooths when it shrinks, whole numbers after each of its two passes. */
    PIL_BOX("pil_box"),
    PIL_BILINEAR("pil_bilinear"),
    PIL_HAMMING("pil_hamming"),
    PIL_BICUBIC("pil_bicubic"),
    PIL_LANCZOS("pil_lanczos"),
    /** {@code tf.image.resize}: fractions are kept, and may leave 0..255. */
    TF_BICUBIC("tf_bicubic"),
    TF_AREA("tf_area"),
    TF_LANCZOS3("tf_lanczos3"),
    TF_LANCZOS5("tf_lanczos5"),
    TF_GAUSSIAN("tf_gaussian"),
    TF_MITCHELLCUBIC("tf_mitchellcubic"),
    /** The same with {@code antialias=True}. */
    TF_BILINEAR_ANTIALIAS("tf_bilinear_antialias"),
    TF_BICUBIC_ANTIALIAS("tf_bicubic_antialias"),
    TF_LANCZOS3_ANTIALIAS("tf_lanczos3_antialias"),
    TF_LANCZOS5_ANTIALIAS("tf_lanczos5_antialias"),
    TF_GAUSSIAN_ANTIALIAS("tf_gaussian_antialias"),
    TF_MITCHELLCUBIC_ANTIALIAS("tf_mitchellcubic_antialias"),
    /** OpenCV's {@code resize} with INTER_LINEAR, its default; it does not smooth when it shrinks. */
    OPENCV_LINEAR("opencv_linear"),
    /** OpenCV's {@code resize} with INTER_AREA. */
    OPENCV_AREA("opencv_area");

    private final String key;

    ResizeMethod(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whether {@link Coordinates} matter, as they do to the methods that every library has. */
    public boolean heedsCoordinates() {
        return this == NEAREST || this == BILINEAR;
    }
}
