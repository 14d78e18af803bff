package dev.vitrine.pass;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives the inputs known shapes, so that every node's shape becomes known. It changes no operation. */
public final class FixedShapes {
    private FixedShapes() {
    }

    /**
     * @param shapes one for each input, all dimensions known
     * @throws ShapeException if they do not fit the graph
     */
    public static Graph of(Graph graph, List<Shape> shapes) {
        if (shapes.size() != graph.inputs().size()) {
            throw new ShapeException("The model has " + graph.inputs().size() + " inputs but got " + shapes.size()
                    + ".");
        }
        Map<Node, Node> fixed = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            Node input = graph.inputs().get(i);
            Shape given = shapes.get(i);
            if (!given.isKnown() || !given.agreesWith(input.shape())) {
                throw new ShapeException("Input " + input.name() + " takes the shape " + input.shape() + " but got "
                        + given + ".");
            }
            fixed.put(input, new Node(input.name(), new Input(given), List.of(), List.of()));
        }
        for (Node node : graph.nodes()) {
            if (!fixed.containsKey(node)) {
                Node known = new Node(node.name(), node.op(), mapped(node.inputs(), fixed), node.weights());
                known.shape().elementCount();
                fixed.put(node, known);
            }
        }
        return new Graph(mapped(graph.inputs(), fixed), mapped(graph.outputs(), fixed));
    }

    private static List<Node> mapped(List<Node> nodes, Map<Node, Node> copies) {
        List<Node> result = new ArrayList<>();
        for (Node node : nodes) {
            result.add(copies.get(node));
        }
        return result;
    }
}
