package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code x scale[c] + offset[c]} along the last dimension, with constants of the configuration (Rescaling).
 *
 * @param scale one factor for all, or one for each channel
 * @param offset one summand for all, or one for each channel
 */
public record Affine(List<Float> scale, List<Float> offset) implements Op {
    public Affine {
        scale = List.copyOf(scale);
        offset = List.copyOf(offset);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, "Rescaling");
        int channels = input.rank() == 0 ? 1 : input.last();
        for (int length : new int[] {scale.size(), offset.size()}) {
            if (length != 1 && length != channels) {
                throw new ShapeException("Rescaling has " + length + " values for the " + channels + " channels of "
                        + input + ".");
            }
        }
        return input;
    }
}
