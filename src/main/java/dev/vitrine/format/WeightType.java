package dev.vitrine.format;

/** What the elements of a weight are, whatever way they are stored. */
public enum WeightType {
    FLOAT32("float32", 4),
    INT32("int32", 4),
    BOOL("bool", 1),
    /** Real and imaginary part; no layer uses it, so it is skipped. */
    COMPLEX64("complex64", 8),
    /** A length of four bytes, then as many bytes, for each element; no layer uses it, so it is skipped. */
    STRING("string", 4);

    private final String text;
    private final int elementBytes;

    WeightType(String text, int elementBytes) {
        this.text = text;
        this.elementBytes = elementBytes;
    }

    /** The type of that name in a manifest, or null. */
    static WeightType named(String text) {
        for (WeightType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        return null;
    }

    /** As a manifest writes it. */
    public String text() {
        return text;
    }

    /** The bytes of an element, of a string's the fewest. */
    int elementBytes() {
        return elementBytes;
    }

    boolean isNumeric() {
        return this != COMPLEX64 && this != STRING;
    }
}
