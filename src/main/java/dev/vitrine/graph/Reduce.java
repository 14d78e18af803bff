package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;

/**
 * One value from all along some dimensions.
 *
 * @param axes the dimensions, from the front
 * @param keepDims whether they stay, as 1
 */
public record Reduce(Kind kind, List<Integer> axes, boolean keepDims) implements Op {
    /** Which value. */
    public enum Kind { SUM, MEAN, MAX, MIN, PRODUCT }

    public Reduce {
        axes = List.copyOf(axes);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Reduction");
        List<Integer> dims = new ArrayList<>();
        for (int axis : axes) {
            if (axis < 0 || axis >= input.rank()) {
                throw new ShapeException("Dimension " + axis + " is reduced, which the input " + input
                        + " does not have.");
            }
        }
        for (int i = 0; i < input.rank(); i++) {
            if (!axes.contains(i)) {
                dims.add(input.dim(i));
            } else if (keepDims) {
                dims.add(1);
            }
        }
        int[] sizes = new int[dims.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = dims.get(i);
        }
        return Shape.of(sizes);
    }
}
