package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Convolution over depth, height and width, {@code [N, D, H, W, C]} to {@code [N, D', H', W', filters]}. Weights: kernel
 * {@code [kd, kh, kw, C / groups, filters]}, then bias {@code [filters]} if {@code bias}.
 */
public record Conv3D(Window depth, Window height, Window width, int filters, int groups, boolean bias,
        Activation activation) implements Op {
    public Conv3D {
        if (filters < 1 || groups < 1 || filters % groups != 0) {
            throw new ShapeException("A convolution needs at least one filter and a number of filters that its groups"
                    + " divide, but got " + filters + " filters in " + groups + " groups.");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 5, "Conv3D");
        if (input.last() % groups != 0) {
            throw new ShapeException("Conv3D has " + groups + " groups, which do not divide the " + input.last()
                    + " channels of its input " + input + ".");
        }
        return Shape.of(input.dim(0), depth.outputLength(input.dim(1)), height.outputLength(input.dim(2)),
                width.outputLength(input.dim(3)), filters);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) output.elementCount() * depth.size() * height.size() * width.size()
                * (inputs.get(0).last() / groups);
    }
}
