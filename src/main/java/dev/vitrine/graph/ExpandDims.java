package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Puts a dimension of 1 in; the elements stay where they are.
 *
 * @param axis its place in the output, from the front
 */
public record ExpandDims(int axis) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "ExpandDims");
        if (axis < 0 || axis > input.rank()) {
            throw new ShapeException("A dimension cannot be put at place " + axis + " of " + input + ".");
        }
        return input.insert(axis, 1);
    }

    @Override
    public boolean isView() {
        return true;
    }
}
