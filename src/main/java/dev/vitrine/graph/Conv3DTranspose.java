package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Transposed convolution, {@code [N, D, H, W, C]} to {@code [N, D', H', W', filters]}; with a depth of 1 the one over
 * height and width, with a height of 1 too the one over width. Weights: kernel {@code [kd, kh, kw, filters, C]}, then
 * bias {@code [filters]} if {@code bias}.
 */
public record Conv3DTranspose(TransposedWindow depth, TransposedWindow height, TransposedWindow width, int filters,
        boolean bias, Activation activation) implements Op {
    public Conv3DTranspose {
        if (filters < 1) {
            throw new ShapeException("A convolution needs at least one filter, but got " + filters + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 5, "A transposed convolution");
        return Shape.of(input.dim(0), depth.outputLength(input.dim(1)), height.outputLength(input.dim(2)),
                width.outputLength(input.dim(3)), filters);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) inputs.get(0).elementCount() * depth.size() * height.size() * width.size() * filters;
    }
}
