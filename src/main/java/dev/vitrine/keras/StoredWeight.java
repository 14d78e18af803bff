package dev.vitrine.keras;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.ElementType;
import dev.vitrine.keras.bytes.Numbers;
import dev.vitrine.tensor.Shape;

/**
 * One weight as the file names it. Its values are read when asked for, each time anew; it does not know which
 * layer of the config it belongs to.
 */
public final class StoredWeight {
    /** Reads the elements, row-major. */
    interface Loader {
        Bytes read();
    }

    private final String layer;
    private final String name;
    private final String alias;
    private final Shape shape;
    private final ElementType type;
    private final boolean bigEndian;
    private final Loader loader;

    StoredWeight(String layer, String name, String alias, Shape shape, ElementType type, boolean bigEndian,
            Loader loader) {
        this.layer = layer;
        this.name = name;
        this.alias = alias;
        this.shape = shape;
        this.type = type;
        this.bigEndian = bigEndian;
        this.loader = loader;
    }

    /**
     * Where it is kept: in .h5 the layer's name ({@code conv2d}), in .keras the group ({@code
     * layers/conv2d/vars}), in a SavedModel the object ({@code layer-1/cell}).
     */
    public String layer() {
        return layer;
    }

    /** Its name there: {@code conv2d/kernel:0}, {@code 0}, {@code kernel}. */
    public String name() {
        return name;
    }

    /** {@link #layer} and {@link #name} with a slash between. */
    public String path() {
        return layer.isEmpty() ? name : layer + "/" + name;
    }

    /**
     * What the file says besides: in .keras of Keras 3 the layer's own name, in a SavedModel the variable's
     * full name; empty where it says nothing.
     */
    public String alias() {
        return alias;
    }

    public Shape shape() {
        return shape;
    }

    public ElementType type() {
        return type;
    }

    /** The values as float32, row-major. */
    public float[] floats() {
        return Numbers.floats(loader.read(), type, bigEndian, shape.elementCount());
    }

    /** The values of a weight of whole numbers; an error if one is beyond 32 bits. */
    public int[] ints() {
        return Numbers.ints(loader.read(), type, bigEndian, shape.elementCount());
    }

    @Override
    public String toString() {
        return path() + " " + type.numpyName() + shape;
    }
}
