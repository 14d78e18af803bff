package dev.vitrine.image;

/** How a picture is brought to the input's size. Neither method smooths when it shrinks. */
public enum ResizeMethod implements RecipeChoice {
    /** One source pixel a target pixel. */
    NEAREST("nearest"),
    /** A weighted mean of the four source pixels around a point. */
    BILINEAR("bilinear");

    private final String key;

    ResizeMethod(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
