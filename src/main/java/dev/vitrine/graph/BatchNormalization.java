package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code gamma (x - mean) / sqrt(variance + epsilon) + beta} for each index of {@code axis}. Weights, each as long as
 * that dimension: gamma if {@code scale}, beta if {@code center}, mean, variance.
 *
 * @param axis the normalised dimension, at least 1
 * @param epsilon added to the variance
 */
public record BatchNormalization(int axis, float epsilon, boolean scale, boolean center) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "BatchNormalization");
        if (axis < 1 || axis >= input.rank()) {
            throw new ShapeException("BatchNormalization works along dimension " + axis + ", which its input " + input
                    + " does not have or which is its batch.");
        }
        return input;
    }
}
