package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Transposed convolution, {@code [N, H, W, C]} to {@code [N, H', W', filters]}: what a pass makes of a
 * {@link Conv3DTranspose} of depth 1. Weights: kernel {@code [kh, kw, C, filters]}, filters last as in a convolution,
 * then bias {@code [filters]} if {@code bias}.
 */
public record Conv2DTranspose(TransposedWindow height, TransposedWindow width, int filters, boolean bias,
        Activation activation) implements Op {
    public Conv2DTranspose {
        if (filters < 1) {
            throw new ShapeException("A convolution needs at least one filter, but got " + filters + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "A transposed convolution");
        return Shape.of(input.dim(0), height.outputLength(input.dim(1)), width.outputLength(input.dim(2)), filters);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) inputs.get(0).elementCount() * height.size() * width.size() * filters;
    }
}
