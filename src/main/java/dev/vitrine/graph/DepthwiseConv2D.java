package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * Convolution of every channel on its own: output channel {@code c m + j} is filter {@code j} of input channel
 * {@code c}, where {@code m} is the multiplier. Weights: kernel {@code [kh, kw, in, multiplier]}, then bias
 * {@code [in multiplier]} if {@code bias}.
 */
public record DepthwiseConv2D(Window2D window, int multiplier, boolean bias, Activation activation) implements Op {
    public DepthwiseConv2D {
        if (multiplier < 1) {
            throw new ShapeException("A depthwise convolution needs a depth multiplier of at least 1, but got "
                    + multiplier + ".");
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = Op.only(inputs, 4, "DepthwiseConv2D");
        return window.outputShape(input, channels(input));
    }

    private int channels(Shape input) {
        double channels = (double) input.last() * multiplier;
        if (channels > Integer.MAX_VALUE) {
            throw new ShapeException("A depth multiplier of " + multiplier + " is too large for an input of " + input
                    + ".");
        }
        return input.last() == Shape.UNKNOWN ? Shape.UNKNOWN : (int) channels;
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return (double) output.elementCount() * window.taps();
    }
}
