package dev.vitrine.convert;

/** How the numbers of a weight are stored. Source: the {@code quantization} field of the TF.js layers format. */
public enum Encoding {
    FLOAT32(4), FLOAT16(2), UINT8(1), UINT16(2);

    private final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one number. */
    public int bytes() {
        return bytes;
    }

    /** The name in files, such as {@code uint8}. */
    public String text() {
        return switch (this) {
            case FLOAT32 -> "float32";
            case FLOAT16 -> "float16";
            case UINT8 -> "uint8";
            case UINT16 -> "uint16";
        };
    }

    /** The encoding of that name, or null. */
    public static Encoding of(String text) {
        for (Encoding encoding : values()) {
            if (encoding.text().equals(text)) {
                return encoding;
            }
        }
        return null;
    }
}
