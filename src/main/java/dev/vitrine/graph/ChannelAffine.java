package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * {@code gamma[c] x + beta[c]} for each index of {@code axis}. Weights: gamma if {@code scale}, beta if {@code center},
 * each as long as that dimension.
 *
 * @param axis the dimension, from the front
 */
public record ChannelAffine(int axis, boolean scale, boolean center) implements Op {
    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Op.only(inputs, "Normalization");
    }
}
