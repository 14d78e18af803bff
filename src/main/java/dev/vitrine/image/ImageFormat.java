package dev.vitrine.image;

/** A picture file's format as its first bytes tell it. Whether it can be decoded is the platform's affair. */
public enum ImageFormat {
    PNG("PNG"),
    JPEG("JPEG"),
    GIF("GIF"),
    WEBP("WebP"),
    BMP("BMP"),
    AVIF("AVIF"),
    HEIC("HEIC");

    private final String label;

    ImageFormat(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
