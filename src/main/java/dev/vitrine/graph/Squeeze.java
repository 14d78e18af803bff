package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Takes a dimension of 1 out; the elements stay where they are.
 *
 * @param axis its place in the input, from the front
 */
public record Squeeze(int axis) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Squeeze");
        if (axis < 0 || axis >= input.rank() || input.dim(axis) > 1 || input.dim(axis) == 0) {
            throw new ShapeException("Dimension " + axis + " of " + input + " is not 1 and cannot be left out.");
        }
        return input.remove(axis);
    }

    @Override
    public boolean isView() {
        return true;
    }
}
