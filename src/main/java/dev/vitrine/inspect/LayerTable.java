package dev.vitrine.inspect;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph in the manner of Keras' summary: a row a node, in the order of running. A weight that several nodes share is
 * counted once.
 */
public final class LayerTable {
    private static final int FLOAT_BYTES = 4;

    private LayerTable() {
    }

    public static List<LayerRow> of(Graph graph) {
        Map<Node, Shape> shapes = shapesOfOne(graph);
        Map<Node, Integer> indices = new HashMap<>();
        Set<Weight> seen = new HashSet<>();
        List<LayerRow> rows = new ArrayList<>();
        for (Node node : graph.nodes()) {
            indices.put(node, rows.size());
            double parameters = 0;
            for (Weight weight : node.weights()) {
                parameters += seen.add(weight) ? weight.shape().elementCount() : 0;
            }
            List<Integer> inputs = new ArrayList<>();
            for (Node input : node.inputs()) {
                inputs.add(indices.get(input));
            }
            Shape shape = shapes.get(node);
            double bytes = shape.isKnown() && !node.op().isView() ? (double) FLOAT_BYTES * shape.elementCount() : 0;
            rows.add(new LayerRow(node.name(), node.op().getClass().getSimpleName(), inputs, shape, parameters,
                    multiplyAdds(node, shapes), bytes));
        }
        return rows;
    }

    private static double multiplyAdds(Node node, Map<Node, Shape> shapes) {
        List<Shape> inputs = new ArrayList<>();
        boolean known = shapes.get(node).isKnown();
        for (Node input : node.inputs()) {
            inputs.add(shapes.get(input));
            known &= shapes.get(input).isKnown();
        }
        return known ? node.op().multiplyAdds(inputs, shapes.get(node)) : 0;
    }

    // The shapes for a batch of one; sizes that only a picture fixes stay unknown.
    private static Map<Node, Shape> shapesOfOne(Graph graph) {
        Map<Node, Shape> shapes = new HashMap<>();
        for (Node node : graph.nodes()) {
            List<Shape> inputs = new ArrayList<>();
            for (Node input : node.inputs()) {
                inputs.add(shapes.get(input));
            }
            try {
                Shape shape = inputs.isEmpty() ? node.shape() : node.op().outputShape(inputs);
                shapes.put(node, inputs.isEmpty() && shape.rank() > 0 && shape.dim(0) == Shape.UNKNOWN
                        ? shape.with(0, 1) : shape);
            } catch (ShapeException e) {
                shapes.put(node, node.shape());
            }
        }
        return shapes;
    }
}
