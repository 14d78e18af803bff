package dev.vitrine.inspect;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.ShapesOfOne;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
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
        ShapesOfOne shapes = new ShapesOfOne(graph);
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
            Shape shape = shapes.of(node);
            double bytes = shape.isKnown() && !node.op().isView() ? (double) FLOAT_BYTES * shape.elementCount() : 0;
            rows.add(new LayerRow(node.name(), node.op().getClass().getSimpleName(), inputs, shape, parameters,
                    shapes.multiplyAdds(node), bytes));
        }
        return rows;
    }
}
