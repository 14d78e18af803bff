package dev.vitrine.tool.inspect;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A graph as a table in the manner of Keras' summary: a row a node, with its shape for batches of any size, its
 * parameters, and its multiply-adds for one picture where the sizes are known. A weight that several nodes share is
 * counted once.
 */
final class SummaryTable {
    private final Graph graph;

    SummaryTable(Graph graph) {
        this.graph = graph;
    }

    String text() {
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"Layer (operation)", "Output shape", "Parameters", "Multiply-adds"});
        Map<Node, Shape> shapes = shapesOfOne();
        Set<Weight> seen = new HashSet<>();
        long allParameters = 0;
        double allMultiplyAdds = 0;
        for (Node node : graph.nodes()) {
            long parameters = 0;
            for (Weight weight : node.weights()) {
                parameters += seen.add(weight) ? weight.shape().elementCount() : 0;
            }
            double multiplyAdds = multiplyAdds(node, shapes);
            allParameters += parameters;
            allMultiplyAdds += multiplyAdds;
            rows.add(new String[] {node.name() + " (" + node.op().getClass().getSimpleName() + ")",
                node.shape().toString(), count(parameters), count(multiplyAdds)});
        }
        return aligned(rows) + "Total: " + count(allParameters) + " parameters, " + count(allMultiplyAdds)
                + " multiply-adds for one picture\n";
    }

    private static double multiplyAdds(Node node, Map<Node, Shape> shapes) {
        List<Shape> inputs = new ArrayList<>();
        for (Node input : node.inputs()) {
            inputs.add(shapes.get(input));
        }
        Shape output = shapes.get(node);
        return output != null && output.isKnown() && !inputs.contains(null)
                ? node.op().multiplyAdds(inputs, output) : 0;
    }

    // The shapes for a batch of one; sizes that only a picture fixes stay unknown.
    private Map<Node, Shape> shapesOfOne() {
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

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String aligned(List<String[]> rows) {
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(String.format("%-" + widths[0] + "s  %-" + widths[1] + "s  %" + widths[2] + "s  %" + widths[3]
                    + "s%n", (Object[]) row));
        }
        return text.toString();
    }
}
