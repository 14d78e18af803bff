package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * The middle of {@code [N, H, W, C]}: {@code height} by {@code width} pixels, or as many as have that ratio.
 *
 * @param ratioOnly whether height and width give a ratio, not a size
 */
public record CenterCrop(int height, int width, boolean ratioOnly) implements Op {
    public CenterCrop {
        if (height < 1 || width < 1) {
            throw new ShapeException("A picture cannot be cropped to " + height + " by " + width + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "CenterCrop");
        int h = input.dim(1);
        int w = input.dim(2);
        if (!ratioOnly) {
            if (h != Shape.UNKNOWN && h < height || w != Shape.UNKNOWN && w < width) {
                throw new ShapeException("A picture of " + input + " is too small to be cropped to " + height + " by "
                        + width + ".");
            }
            return input.with(1, height).with(2, width);
        }
        if (h == Shape.UNKNOWN || w == Shape.UNKNOWN) {
            return input.with(1, Shape.UNKNOWN).with(2, Shape.UNKNOWN);
        }
        return input.with(1, Math.min(h, (int) ((double) w * height / width)))
                .with(2, Math.min(w, (int) ((double) h * width / height)));
    }
}
