package dev.vitrine.image;

/**
 * Which part of a picture the model sees. A part chosen by hand ({@link PixelRectangle}) replaces the rule.
 */
public enum Crop implements RecipeChoice {
    /** All of it, stretched to the input's proportions. */
    NONE,
    /**
     * The largest middle part of the input's proportions, as Keras' {@code crop_to_aspect_ratio}; then
     * resized.
     */
    CENTER,
    /**
     * Scaled until it covers the input, then the middle cut out, as Teachable Machine does: the same part as
     * {@link #CENTER} but for fractions of a pixel.
     */
    COVER
}
