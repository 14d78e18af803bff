package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * {@code [N, H, W, C]} at another height and width.
 *
 * @param factors whether height and width are multiples of the input's rather than sizes
 */
public record Resize2D(Interpolation interpolation, int height, int width, boolean factors) implements Op {
    public Resize2D {
        if (height < 1 || width < 1) {
            throw new ShapeException("A picture cannot be resized to " + height + " by " + width + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "Resizing");
        return input.with(1, length(input.dim(1), height)).with(2, length(input.dim(2), width));
    }

    private int length(int input, int given) {
        if (!factors) {
            return given;
        }
        double length = (double) input * given;
        if (length > Integer.MAX_VALUE) {
            throw new ShapeException("A picture of " + input + " pixels cannot be enlarged " + given + " times.");
        }
        return input == Shape.UNKNOWN ? input : (int) length;
    }
}
