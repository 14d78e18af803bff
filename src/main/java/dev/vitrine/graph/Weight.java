package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;

/**
 * A trained constant: a named slot of known shape, empty until {@link #bind} fills it. Two weights are the same only
 * if they are the same object: a layer called twice has one weight.
 */
public final class Weight {
    private final String name;
    private final Shape shape;
    private final float[] data;

    private Weight(String name, Shape shape, float[] data) {
        this.name = name;
        this.shape = shape;
        this.data = data;
    }

    /**
     * An empty slot.
     *
     * @param name layer and role, such as {@code conv2d/kernel}
     * @param shape every dimension known
     */
    public static Weight slot(String name, Shape shape) {
        shape.elementCount();
        return new Weight(name, shape, null);
    }

    /**
     * This slot, filled.
     *
     * @param values row-major, given away
     * @throws ShapeException if their number is not the shape's element count
     */
    public Weight bind(float[] values) {
        if (values.length != shape.elementCount()) {
            throw new ShapeException("Weight " + name + " of shape " + shape + " needs " + shape.elementCount()
                    + " values but got " + values.length + ".");
        }
        return new Weight(name, shape, values);
    }

    public String name() {
        return name;
    }

    public Shape shape() {
        return shape;
    }

    public boolean isBound() {
        return data != null;
    }

    /** The values, row-major, not to be written to. */
    public float[] data() {
        if (data == null) {
            throw new IllegalStateException("Weight " + name + " has no values yet.");
        }
        return data;
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
