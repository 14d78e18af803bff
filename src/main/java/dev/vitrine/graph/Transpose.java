package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Reorders dimensions: output dimension {@code i} is input dimension {@code order[i]}.
 *
 * @param order every dimension once, the batch's included
 */
public record Transpose(List<Integer> order) implements Op {
    public Transpose {
        order = List.copyOf(order);
        for (int i = 0; i < order.size(); i++) {
            if (!order.contains(i)) {
                throw new ShapeException("An order of dimensions must name each of them once, but " + order
                        + " lacks " + i + ".");
            }
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, order.size(), "Permute");
        int[] dims = new int[order.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = input.dim(order.get(i));
        }
        return Shape.of(dims);
    }
}
