package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code out[..., u] = act(bias[u] + sum in[..., i] k[i, u])} over the last dimension. Weights: kernel
 * {@code [in, units]}, then bias {@code [units]} if {@code bias}.
 */
public record Dense(int units, boolean bias, Activation activation) implements Op {
    public Dense {
        if (units < 1) {
            throw new ShapeException("A dense layer needs at least one unit, but got " + units + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Dense");
        if (input.rank() < 2) {
            throw new ShapeException("Dense needs an input of at least 2 dimensions, the batch included, but got "
                    + input + ".");
        }
        return input.with(-1, units);
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) output.elementCount() * inputs.get(0).last();
    }
}
