package dev.vitrine.image;

/** Which colour comes first in the input. It says nothing of grey input. */
public enum ColorOrder implements RecipeChoice {
    RGB("rgb"),
    /** As OpenCV loads pictures, and as Caffe's models want them. */
    BGR("bgr");

    private final String key;

    ColorOrder(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
