package dev.vitrine.format;

/**
 * How elements were made smaller for storage: {@code value = code * scale + min}, or IEEE half precision,
 * where scale and min mean nothing.
 *
 * @param scale finite
 * @param min finite
 */
public record Quantization(Encoding encoding, double scale, double min) {
    /** Whether weights of that type can be stored so. */
    public boolean suits(WeightType type) {
        return type == WeightType.FLOAT32 || type == WeightType.INT32 && encoding != Encoding.FLOAT16;
    }

    /** The stored type of an element. */
    public enum Encoding {
        UINT8("uint8", 1), UINT16("uint16", 2), FLOAT16("float16", 2);

        private final String text;
        private final int elementBytes;

        Encoding(String text, int elementBytes) {
            this.text = text;
            this.elementBytes = elementBytes;
        }

        /** As a manifest writes it. */
        public String text() {
            return text;
        }

        int elementBytes() {
            return elementBytes;
        }

        static Encoding named(String text) {
            for (Encoding encoding : values()) {
                if (encoding.text.equals(text)) {
                    return encoding;
                }
            }
            return null;
        }
    }
}
