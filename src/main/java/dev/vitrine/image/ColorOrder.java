package dev.vitrine.image;

/** Which colour comes first in the input. It says nothing of grey input. */
public enum ColorOrder implements RecipeChoice {
    RGB,
    /** As OpenCV loads pictures, and as Caffe's models want them. */
    BGR
}
