package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/** {@code [N, T, ...]} as {@code [N T, ...]}: every time step becomes an example of its own. */
public record MergeBatch() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "TimeDistributed");
        if (input.rank() < 2) {
            throw new ShapeException("Time steps need an input of at least 2 dimensions, the batch included, but got "
                    + input + ".");
        }
        double merged = (double) input.dim(0) * input.dim(1);
        boolean known = input.dim(0) != Shape.UNKNOWN && input.dim(1) != Shape.UNKNOWN;
        if (known && merged > Integer.MAX_VALUE) {
            throw new ShapeException("An input of " + input + " has too many time steps.");
        }
        return input.remove(0).with(0, known ? (int) merged : Shape.UNKNOWN);
    }

    @Override
    public boolean isView() {
        return true;
    }
}
