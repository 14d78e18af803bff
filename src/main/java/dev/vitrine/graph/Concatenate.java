package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Puts its inputs one after the other along one dimension.
 *
 * @param axis the dimension, negative from the end
 */
public record Concatenate(int axis) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.isEmpty()) {
            throw new ShapeException("Concatenate needs at least one input but got none.");
        }
        Shape first = inputs.get(0);
        int place = place(first);
        Shape result = first;
        for (int i = 1; i < inputs.size(); i++) {
            Shape next = inputs.get(i);
            if (next.rank() != first.rank()
                    || !next.with(place, Shape.UNKNOWN).agreesWith(first.with(place, Shape.UNKNOWN))) {
                throw new ShapeException("Inputs of " + first + " and " + next + " cannot be put one after the other"
                        + " along dimension " + axis + ".");
            }
            boolean known = result.dim(place) != Shape.UNKNOWN && next.dim(place) != Shape.UNKNOWN;
            int[] dims = result.toArray();
            for (int d = 0; d < dims.length; d++) {
                dims[d] = dims[d] == Shape.UNKNOWN ? next.dim(d) : dims[d];
            }
            dims[place] = known ? sum(result.dim(place), next.dim(place)) : Shape.UNKNOWN;
            result = Shape.of(dims);
        }
        return result;
    }

    private static int sum(int a, int b) {
        if (a > Integer.MAX_VALUE - b) {
            throw new ShapeException("Inputs of " + a + " and " + b + " together are too large.");
        }
        return a + b;
    }

    /** The dimension counted from the front. */
    public int place(Shape input) {
        int place = axis < 0 ? axis + input.rank() : axis;
        if (place < 0 || place >= input.rank()) {
            throw new ShapeException("Concatenate works along dimension " + axis + ", which its input " + input
                    + " does not have.");
        }
        return place;
    }
}
