package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * The same elements in the same order under another shape. The batch stays.
 *
 * @param target the shape without the batch; one dimension may be unknown and takes what is left
 */
public record Reshape(Shape target) implements Op {
    public Reshape {
        int unknown = 0;
        for (int dim : target.toArray()) {
            unknown += dim == Shape.UNKNOWN ? 1 : 0;
        }
        if (unknown > 1) {
            throw new ShapeException("Reshape can work out one dimension of " + target + ", not " + unknown + ".");
        }
    }

    /** To {@code [N, elements]}. */
    public static Reshape flat() {
        return new Reshape(Shape.of(Shape.UNKNOWN));
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Reshape");
        if (input.rank() < 1) {
            throw new ShapeException("Reshape needs an input with a batch dimension but got " + input + ".");
        }
        Shape result = target.insert(0, input.dim(0));
        if (!input.isKnownFrom(1)) {
            return result;
        }
        int available = input.elementCountFrom(1);
        if (target.isKnown()) {
            require(target.elementCount() == available, input);
            return result;
        }
        int open = 0;
        for (int axis = 0; axis < target.rank(); axis++) {
            if (target.dim(axis) == Shape.UNKNOWN) {
                open = axis;
            }
        }
        int product = target.remove(open).elementCount();
        require(product == 0 ? available == 0 : available % product == 0, input);
        return result.with(open + 1, product == 0 ? 0 : available / product);
    }

    private void require(boolean fits, Shape input) {
        if (!fits) {
            throw new ShapeException("An input of " + input + " cannot take the shape " + target
                    + " (batch left out): the numbers of elements differ.");
        }
    }

    @Override
    public boolean isView() {
        return true;
    }
}
