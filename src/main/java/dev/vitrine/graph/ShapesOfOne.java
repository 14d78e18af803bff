package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every node's shape for a batch of one; sizes that only a picture fixes stay unknown. The graph stays as it is. */
public final class ShapesOfOne {
    private final Map<Node, Shape> shapes = new HashMap<>();

    public ShapesOfOne(Graph graph) {
        for (Node node : graph.nodes()) {
            shapes.put(node, shapeOf(node));
        }
    }

    /** Null for a node that is not in the graph. */
    public Shape of(Node node) {
        return shapes.get(node);
    }

    /** What one run of the node multiplies and adds; 0 where a size is open or the node is not in the graph. */
    public double multiplyAdds(Node node) {
        Shape output = shapes.get(node);
        List<Shape> inputs = inputsOf(node);
        boolean known = output != null && output.isKnown();
        for (Shape input : inputs) {
            known &= input != null && input.isKnown();
        }
        return known ? node.op().multiplyAdds(inputs, output) : 0;
    }

    private Shape shapeOf(Node node) {
        List<Shape> inputs = inputsOf(node);
        try {
            Shape shape = inputs.isEmpty() ? node.shape() : node.op().outputShape(inputs);
            return inputs.isEmpty() && shape.rank() > 0 && shape.dim(0) == Shape.UNKNOWN ? shape.with(0, 1) : shape;
        } catch (ShapeException e) {
            return node.shape();
        }
    }

    private List<Shape> inputsOf(Node node) {
        List<Shape> inputs = new ArrayList<>();
        for (Node input : node.inputs()) {
            inputs.add(shapes.get(input));
        }
        return inputs;
    }
}
