package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Each slice along a dimension {@code times} times in a row.
 *
 * @param axis the dimension, from the front
 */
public record Repeat(int axis, int times) implements Op {
    public Repeat {
        if (times < 1) {
            throw new ShapeException("What is repeated must be so at least once, not " + times + " times.");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Repeat");
        if (axis >= input.rank()) {
            throw new ShapeException("Dimension " + axis + " is repeated, which the input " + input
                    + " does not have.");
        }
        if (input.dim(axis) == Shape.UNKNOWN) {
            return input;
        }
        double length = (double) input.dim(axis) * times;
        if (length > Integer.MAX_VALUE) {
            throw new ShapeException("An input of " + input + " cannot be repeated " + times + " times.");
        }
        return input.with(axis, (int) length);
    }
}
