package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Scales the values of each group by what those values are: what layer, group and unit normalisation have in common.
 *
 * @param axes the dimensions that one group spans, from the front; the others count groups
 * @param groups into how many runs the last dimension is split, if it is not among {@code axes}; 0 for each index alone
 * @param epsilon added to variance or mean square; the least norm of {@code UNIT}
 */
public record Standardize(Kind kind, List<Integer> axes, int groups, float epsilon) implements Op {
    /** What a group is scaled by. */
    public enum Kind {
        /** {@code (x - mean) / sqrt(variance + epsilon)}. */
        VARIANCE,
        /** {@code x / sqrt(mean(x^2) + epsilon)}. */
        MEAN_SQUARE,
        /** {@code x / sqrt(max(sum(x^2), epsilon))}. */
        UNIT
    }

    public Standardize {
        axes = List.copyOf(axes);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Normalization");
        for (int axis : axes) {
            if (axis < 0 || axis >= input.rank()) {
                throw new ShapeException("Normalization works along dimension " + axis + ", which its input " + input
                        + " does not have.");
            }
        }
        if (groups > 0 && input.last() % groups != 0) {
            throw new ShapeException("The " + input.last() + " channels of " + input + " cannot be split into "
                    + groups + " groups.");
        }
        return input;
    }
}
