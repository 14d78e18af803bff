package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/** The largest value or the mean under a window that slides over height and width, channel by channel. */
public record Pooling2D(PoolKind kind, Window2D window) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "Pooling2D");
        return window.outputShape(input, input.last());
    }
}
