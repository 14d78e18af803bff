package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * The largest value or the mean over height and width: {@code [N, H, W, C]} to {@code [N, C]}, or to
 * {@code [N, 1, 1, C]}.
 *
 * @param keepDims whether height and width stay, as 1
 */
public record GlobalPooling2D(PoolKind kind, boolean keepDims) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "GlobalPooling2D");
        return keepDims ? Shape.of(input.dim(0), 1, 1, input.last()) : Shape.of(input.dim(0), input.last());
    }
}
