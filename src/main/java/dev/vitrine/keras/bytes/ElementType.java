package dev.vitrine.keras.bytes;

/** How one stored number is written, named as numpy names it. It says nothing of byte order. */
public enum ElementType {
    FLOAT16(2), BFLOAT16(2), FLOAT32(4), FLOAT64(8),
    INT8(1), UINT8(1), INT16(2), UINT16(2), INT32(4), UINT32(4), INT64(8), UINT64(8),
    BOOL(1), STRING(0);

    private final int sizeBytes;

    ElementType(int sizeBytes) {
        this.sizeBytes = sizeBytes;
    }

    /** Bytes an element takes; 0 for strings, whose sizes differ. */
    public int sizeBytes() {
        return sizeBytes;
    }

    public boolean isFloat() {
        return this == FLOAT16 || this == BFLOAT16 || this == FLOAT32 || this == FLOAT64;
    }

    /** {@code float32}, {@code bool} and so on, as numpy and Keras write it. */
    public String numpyName() {
        return switch (this) {
            case FLOAT16 -> "float16";
            case BFLOAT16 -> "bfloat16";
            case FLOAT32 -> "float32";
            case FLOAT64 -> "float64";
            case INT8 -> "int8";
            case UINT8 -> "uint8";
            case INT16 -> "int16";
            case UINT16 -> "uint16";
            case INT32 -> "int32";
            case UINT32 -> "uint32";
            case INT64 -> "int64";
            case UINT64 -> "uint64";
            case BOOL -> "bool";
            case STRING -> "string";
        };
    }
}
