package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Convolution over height and width: {@code out[n,y,x,o] = act(bias[o] + sum in[n, y s + dy d - p, ...] k[dy,dx,i,o])}.
 * Weights: kernel {@code [kh, kw, in / groups, filters]}, then bias {@code [filters]} if {@code bias}.
 *
 * @param filters output channels, a multiple of {@code groups}
 * @param groups input and output channels are split into that many independent convolutions
 */
public record Conv2D(Window2D window, int filters, int groups, boolean bias, Activation activation) implements Op {
    public Conv2D {
        if (filters < 1 || groups < 1 || filters % groups != 0) {
            throw new ShapeException("A convolution needs at least one filter and a number of filters that its groups"
                    + " divide, but got " + filters + " filters in " + groups + " groups.");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "Conv2D");
        if (input.last() != Shape.UNKNOWN && input.last() % groups != 0) {
            throw new ShapeException("Conv2D has " + groups + " groups, which do not divide the " + input.last()
                    + " channels of its input " + input + ".");
        }
        return window.outputShape(input, filters);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) output.elementCount() * window.taps() * (inputs.get(0).last() / groups);
    }
}
