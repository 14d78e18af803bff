package dev.vitrine.graph;

import dev.vitrine.tensor.ComputedValues;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import dev.vitrine.tensor.Values;
import java.util.List;
import java.util.function.Supplier;

/**
 * A trained constant: a named slot of known shape, empty until {@link #bind} fills it. Two weights are the same only
 * if they are the same object: a layer called twice has one weight.
 */
public final class Weight {
    private final String container;
    private final String layer;
    private final String role;
    private final int ordinal;
    private final Shape shape;
    private final Values values;

    private Weight(String container, String layer, String role, int ordinal, Shape shape, Values values) {
        this.container = container;
        this.layer = layer;
        this.role = role;
        this.ordinal = ordinal;
        this.shape = shape;
        this.values = values;
    }

    /**
     * An empty slot.
     *
     * @param name layer and role, such as {@code conv2d/kernel}
     * @param shape every dimension known
     */
    public static Weight slot(String name, Shape shape) {
        int role = name.lastIndexOf('/');
        return slot("", role < 0 ? "" : name.substring(0, role), name.substring(role + 1), 0, shape);
    }

    /**
     * An empty slot of a layer.
     *
     * @param container names of the models around the layer, outermost first, joined by {@code /}; or empty
     * @param layer the layer's name, which may contain {@code /}
     * @param role its name within the layer, such as {@code kernel} or {@code forward_lstm/kernel}
     * @param ordinal tells slots apart in the order in which they were made
     * @param shape every dimension known
     */
    public static Weight slot(String container, String layer, String role, int ordinal, Shape shape) {
        shape.elementCount();
        return new Weight(container, layer, role, ordinal, shape, null);
    }

    /**
     * This slot, filled.
     *
     * @param values row-major, given away
     * @throws ShapeException if their number is not the shape's element count
     */
    public Weight bind(float[] values) {
        if (values.length != shape.elementCount()) {
            throw new ShapeException("Weight " + name() + " of shape " + shape + " needs " + shape.elementCount()
                    + " values but got " + values.length + ".");
        }
        return bind(Values.of(shape, values));
    }

    /** This slot, filled with what may still be on its way. @param values of its shape */
    public Weight bind(Values values) {
        return new Weight(container, layer, role, ordinal, shape, values);
    }

    /**
     * A weight by a formula, for which others must be there.
     *
     * @param shape every dimension known
     */
    public static Weight computed(String name, Shape shape, Supplier<float[]> formula, Weight... sources) {
        return slot(name, shape).bind(new ComputedValues(shape, formula, values(List.of(sources))));
    }

    /** The same values in the same order, in another shape of as many. */
    public Weight reshaped(Shape other) {
        return computed(name(), other, this::data, this);
    }

    /** What fills each. */
    public static Values[] values(List<Weight> weights) {
        Values[] values = new Values[weights.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = weights.get(i).values;
        }
        return values;
    }

    /** Layer and role, such as {@code conv2d/kernel}. */
    public String name() {
        return layer.isEmpty() ? role : layer + "/" + role;
    }

    /** The models around the layer, outermost first, joined by {@code /}; or empty. */
    public String container() {
        return container;
    }

    public String layer() {
        return layer;
    }

    public String role() {
        return role;
    }

    public int ordinal() {
        return ordinal;
    }

    public Shape shape() {
        return shape;
    }

    /** What fills it; null for an empty slot. */
    public Values values() {
        return values;
    }

    /** The values, row-major, not to be written to. */
    public float[] data() {
        if (values == null) {
            throw new IllegalStateException("Weight " + name() + " has no values yet.");
        }
        return values.floats();
    }

    @Override
    public String toString() {
        return name() + " " + shape;
    }
}
