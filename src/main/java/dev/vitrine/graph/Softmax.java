package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code exp(x - max) / sum exp(x - max)} along one dimension, or its logarithm.
 *
 * @param axis the dimension, negative from the end
 * @param log whether the result is the logarithm
 */
public record Softmax(int axis, boolean log) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Softmax");
        int place = axis < 0 ? axis + input.rank() : axis;
        if (place < 0 || place >= input.rank()) {
            throw new ShapeException("Softmax works along dimension " + axis + ", which its input " + input
                    + " does not have.");
        }
        return input;
    }
}
