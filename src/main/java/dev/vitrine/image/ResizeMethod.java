package dev.vitrine.image;

/**
 * How a picture is brought to the input's size: the function that the training pictures went through, with its
 * library's own arithmetic. Only {@link #NEAREST} and {@link #BILINEAR} heed {@link Coordinates}; the others have the
 * rule of their library.
 */
public enum ResizeMethod implements RecipeChoice {
    /** One source pixel a target pixel. */
    NEAREST,
    /** A weighted mean of the four source pixels around a point; it does not smooth when it shrinks. */
    BILINEAR,
    /** PIL's {@code Image.resize}: smooths when it shrinks, whole numbers after each of its two passes. */
    PIL_BOX,
    PIL_BILINEAR,
    PIL_HAMMING,
    PIL_BICUBIC,
    PIL_LANCZOS,
    /** {@code tf.image.resize}: fractions are kept, and may leave 0..255. */
    TF_BICUBIC,
    TF_AREA,
    TF_LANCZOS3,
    TF_LANCZOS5,
    TF_GAUSSIAN,
    TF_MITCHELLCUBIC,
    /** The same with {@code antialias=True}. */
    TF_BILINEAR_ANTIALIAS,
    TF_BICUBIC_ANTIALIAS,
    TF_LANCZOS3_ANTIALIAS,
    TF_LANCZOS5_ANTIALIAS,
    TF_GAUSSIAN_ANTIALIAS,
    TF_MITCHELLCUBIC_ANTIALIAS,
    /** OpenCV's {@code resize} with INTER_LINEAR, its default; it does not smooth when it shrinks. */
    OPENCV_LINEAR,
    /** OpenCV's {@code resize} with INTER_AREA. */
    OPENCV_AREA;

    /** Whether {@link Coordinates} matter, as they do to the methods that every library has. */
    public boolean heedsCoordinates() {
        return this == NEAREST || this == BILINEAR;
    }
}
