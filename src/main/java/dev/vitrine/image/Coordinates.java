package dev.vitrine.image;

/**
 * Where target pixel i of n looks in a source of m pixels, an axis at a time. Names as ONNX's Resize has
 * them.
 */
public enum Coordinates implements RecipeChoice {
    /** {@code i * m/n}: TensorFlow 1, and TF.js without flags. */
    ASYMMETRIC,
    /** {@code (i + 0.5) * m/n - 0.5}: TensorFlow 2, Keras, PIL, OpenCV. */
    HALF_PIXEL,
    /** {@code i * (m-1)/(n-1)}: the outermost pixels stay outermost. */
    ALIGN_CORNERS
}
