package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation at its place: name, inputs, weights and the shape of its only output. Two nodes are the same only if
 * they are the same object.
 */
public final class Node {
    private final String name;
    private final Op op;
    private final List<Node> inputs;
    private final List<Weight> weights;
    private final Shape shape;

    /**
     * @param name the layer's path, with a suffix where a layer becomes several nodes
     * @throws ShapeException naming the node if the inputs do not fit
     */
    public Node(String name, Op op, List<Node> inputs, List<Weight> weights) {
        this.name = name;
        this.op = op;
        this.inputs = List.copyOf(inputs);
        this.weights = List.copyOf(weights);
        List<Shape> shapes = new ArrayList<>();
        for (Node input : inputs) {
            shapes.add(input.shape);
        }
        try {
            this.shape = op.outputShape(shapes);
        } catch (ShapeException e) {
            throw new ShapeException("Layer " + name + ": " + e.getMessage());
        }
    }

    public String name() {
        return name;
    }

    public Op op() {
        return op;
    }

    public List<Node> inputs() {
        return inputs;
    }

    /** In the order that the operation's Javadoc gives. */
    public List<Weight> weights() {
        return weights;
    }

    /** The output's shape; the batch and sizes that depend on the input may be unknown. */
    public Shape shape() {
        return shape;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(" = ").append(op).append('(');
        for (int i = 0; i < inputs.size(); i++) {
            text.append(i > 0 ? ", " : "").append(inputs.get(i).name);
        }
        return text.append(") ").append(shape).toString();
    }
}
