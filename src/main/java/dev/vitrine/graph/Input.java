package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * A place where data enters the graph.
 *
 * @param shape the batch (usually unknown) first
 */
public record Input(Shape shape) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        return shape;
    }
}
