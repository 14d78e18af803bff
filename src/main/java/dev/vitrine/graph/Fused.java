package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;

/**
 * A convolution, depthwise convolution or dense layer with what follows it, done before a value is stored:
 * {@code scale[c] act(main(x) + residual) + shift[c]}, of which the largest of two by two pixels may be kept. Inputs: the main operation's, then the residual if there is
 * one. Weights: the main operation's, then scale and shift, each as long as the last dimension, if {@code scaled}.
 *
 * @param main its own activation is linear
 * @param pooled whether only the largest of each two by two pixels is kept; height and width are even then
 */
public record Fused(Op main, boolean residual, Activation activation, boolean scaled, boolean pooled) implements Op {
    public Fused(Op main, boolean residual, Activation activation, boolean scaled) {
        this(main, residual, activation, scaled, false);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape shape = shapeBeforePooling(inputs);
        return pooled ? Shape.of(shape.dim(0), shape.dim(1) / 2, shape.dim(2) / 2, shape.dim(3)) : shape;
    }

    /** What the main operation leads to. */
    public Shape shapeBeforePooling(List<Shape> inputs) {
        Shape shape = main.outputShape(mainInputs(inputs));
        if (residual && !inputs.get(inputs.size() - 1).agreesWith(shape)) {
            throw new ShapeException("A sum of " + shape + " and " + inputs.get(inputs.size() - 1)
                    + " cannot be fused: they differ.");
        }
        return shape;
    }

    @Override
    public double multiplyAdds(List<Shape> inputs, Shape output) {
        return main.multiplyAdds(mainInputs(inputs), shapeBeforePooling(inputs));
    }

    private List<Shape> mainInputs(List<Shape> inputs) {
        return residual ? new ArrayList<>(inputs.subList(0, inputs.size() - 1)) : inputs;
    }
}
