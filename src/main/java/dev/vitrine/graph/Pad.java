package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Puts a constant around the input, or cuts its edges off where a count is negative.
 *
 * @param before elements added before each dimension, the batch's included (0); negative crops
 * @param after elements added after each dimension
 * @param value the constant
 */
public record Pad(List<Integer> before, List<Integer> after, float value) implements Op {
    public Pad {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, before.size(), "Padding");
        int[] dims = input.toArray();
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] == Shape.UNKNOWN) {
                continue;
            }
            double size = (double) dims[i] + before.get(i) + after.get(i);
            if (size < 0 || size > Integer.MAX_VALUE) {
                throw new ShapeException("Padding by " + before.get(i).intValue() + " before and "
                        + after.get(i).intValue() + " after does not fit dimension " + i + " of an input of " + input
                        + ".");
            }
            dims[i] = (int) size;
        }
        return Shape.of(dims);
    }
}
