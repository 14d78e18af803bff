package dev.vitrine.image;

/** Which colour comes first in the input. It says nothing of grey input. */
public enum ColorOrder {
    RGB("rgb"),
    /** As OpenCV loads pictures, and as Caffe's models want them. */
    BGR("bgr");

    private final String key;

    ColorOrder(String key) {
        this.key = key;
    }

    /** As metadata.json writes it. */
    public String key() {
        return key;
    }
}
