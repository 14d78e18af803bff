package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * {@code (x - mean[c]) / max(sqrt(variance[c]), 1e-7)} for each index of {@code axis}. Weights: mean and variance, each
 * as long as that dimension.
 *
 * @param axis the dimension, from the front
 */
public record Normalization(int axis) implements Op {
    /** The least standard deviation that values are divided by. */
    public static final double EPSILON = 1e-7;

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "Normalization");
    }
}
