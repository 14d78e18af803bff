package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * {@code x > 0 ? x : alpha x}. Weights: alpha, shaped as the input without its batch, with 1 where it is shared.
 */
public record PRelu() implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "PReLU");
    }
}
