package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code [N T, ...]} as {@code [N, T, ...]}, the inverse of {@link MergeBatch}. A second input, of which only the shape
 * counts, says what {@code N} and {@code T} are.
 */
public record SplitBatch() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape merged = inputs.get(0);
        Shape like = inputs.get(1);
        boolean known = like.dim(0) != Shape.UNKNOWN && like.dim(1) != Shape.UNKNOWN;
        if (known && merged.dim(0) != Shape.UNKNOWN && (double) like.dim(0) * like.dim(1) != merged.dim(0)) {
            throw new ShapeException("The time steps of " + like + " do not fit " + merged + ".");
        }
        return merged.with(0, like.dim(1)).insert(0, like.dim(0));
    }

    @Override
    public boolean isView() {
        return true;
    }
}
