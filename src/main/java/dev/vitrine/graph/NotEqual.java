package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * 1 where the input is not {@code value}, else 0: the mask of a sequence.
 *
 * @param anyOfLast whether the last dimension goes, with 1 where any of its values differs
 */
public record NotEqual(float value, boolean anyOfLast) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Masking");
        return anyOfLast ? input.remove(input.rank() - 1) : input;
    }
}
