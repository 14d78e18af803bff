package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Joins two or more inputs element by element, from left to right. Shapes are broadcast: dimensions of 1 stretch, and
 * an input of lower rank stretches between its batch and its other dimensions, as Keras' merge layers do.
 */
public record Merge(MergeKind kind) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        if (inputs.isEmpty()) {
            throw new ShapeException("A merge layer needs at least one input but got none.");
        }
        if ((kind == MergeKind.SUBTRACT || kind == MergeKind.DIVIDE) && inputs.size() != 2) {
            throw new ShapeException("A subtraction or division needs two inputs but got " + inputs.size() + ".");
        }
        Shape result = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            result = broadcast(result, inputs.get(i));
        }
        return result;
    }

    /** {@code shape} with ones inserted after the batch until it has {@code rank} dimensions. */
    public static Shape stretched(Shape shape, int rank) {
        Shape result = shape;
        while (result.rank() < rank) {
            result = result.insert(Math.min(1, result.rank()), 1);
        }
        return result;
    }

    private static Shape broadcast(Shape first, Shape second) {
        int rank = Math.max(first.rank(), second.rank());
        Shape a = stretched(first, rank);
        Shape b = stretched(second, rank);
        int[] dims = new int[rank];
        for (int i = 0; i < rank; i++) {
            int m = a.dim(i);
            int n = b.dim(i);
            if (m != n && m != 1 && n != 1 && m != Shape.UNKNOWN && n != Shape.UNKNOWN) {
                throw new ShapeException("Inputs of " + first + " and " + second + " cannot be joined: " + m + " and "
                        + n + " differ.");
            }
            dims[i] = m == 1 ? n : n == 1 || m != Shape.UNKNOWN ? m : n;
        }
        return Shape.of(dims);
    }
}
