package dev.vitrine.keras.savedmodel;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.tensor.Shape;

/** One variable of numbers; its values are read, and checked against their sum, when asked for. */
public final class SavedVariable {
    private final String path;
    private final String fullName;
    private final Shape shape;
    private final ElementType type;
    private final TensorBundle bundle;
    private final String key;

    SavedVariable(String path, String fullName, Shape shape, ElementType type, TensorBundle bundle,
            String key) {
        this.path = path;
        this.fullName = fullName;
        this.shape = shape;
        this.type = type;
        this.bundle = bundle;
        this.key = key;
    }

    /** Attribute names from the model down, such as {@code layer-1/cell/kernel}. */
    public String path() {
        return path;
    }

    /** The variable's own name, such as {@code gru/gru_cell/kernel}; empty where the file has none. */
    public String fullName() {
        return fullName;
    }

    /** Its key in the checkpoint. */
    public String checkpointKey() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    public ElementType type() {
        return type;
    }

    /** The values, row-major, little-endian. */
    public Bytes read() {
        return bundle.read(key);
    }
}
