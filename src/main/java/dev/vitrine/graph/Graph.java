package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole model as nodes in topological order: every node stands after its inputs. It keeps only what its outputs
 * need, and its inputs.
 */
public final class Graph {
    private final List<Node> nodes;
    private final List<Node> inputs;
    private final List<Node> outputs;

    /**
     * @param inputs nodes whose operation is {@link Input}, in the model's order
     * @param outputs in the model's order; a node may stand there twice
     * @throws ShapeException if an output needs an input that is not listed
     */
    public Graph(List<Node> inputs, List<Node> outputs) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.nodes = sorted();
        for (Node node : nodes) {
            if (node.op() instanceof Input && !inputs.contains(node)) {
                throw new ShapeException("The model's outputs need the input " + node.name()
                        + ", which is not among the model's inputs.");
            }
        }
    }

    public List<Node> nodes() {
        return nodes;
    }

    public List<Node> inputs() {
        return inputs;
    }

    public List<Node> outputs() {
        return outputs;
    }

    /** Every weight once, in the order of the nodes. */
    public List<Weight> weights() {
        Set<Weight> all = new LinkedHashSet<>();
        for (Node node : nodes) {
            all.addAll(node.weights());
        }
        return new ArrayList<>(all);
    }

    /** This graph with weights replaced; weights without an entry stay. */
    public Graph withWeights(Map<Weight, Weight> replacements) {
        Map<Node, Node> copies = new HashMap<>();
        for (Node node : nodes) {
            List<Weight> weights = new ArrayList<>();
            for (Weight weight : node.weights()) {
                weights.add(replacements.getOrDefault(weight, weight));
            }
            copies.put(node, new Node(node.name(), node.op(), mapped(node.inputs(), copies), weights));
        }
        return new Graph(mapped(inputs, copies), mapped(outputs, copies));
    }

    private static List<Node> mapped(List<Node> nodes, Map<Node, Node> copies) {
        List<Node> result = new ArrayList<>();
        for (Node node : nodes) {
            result.add(copies.get(node));
        }
        return result;
    }

    // Models may have thousands of layers in a row, so the walk keeps its own stack.
    private List<Node> sorted() {
        Set<Node> done = new LinkedHashSet<>(inputs);
        List<Node> stack = new ArrayList<>();
        for (Node output : outputs) {
            stack.add(output);
            while (!stack.isEmpty()) {
                Node top = stack.get(stack.size() - 1);
                int before = stack.size();
                for (int i = top.inputs().size() - 1; i >= 0 && !done.contains(top); i--) {
                    if (!done.contains(top.inputs().get(i))) {
                        stack.add(top.inputs().get(i));
                    }
                }
                if (stack.size() == before) {
                    done.add(top);
                    stack.remove(before - 1);
                }
            }
        }
        return List.copyOf(done);
    }

    /** One line a node. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {
            text.append(node).append('\n');
        }
        return text.toString();
    }

    /** The shapes of the inputs in a batch of one; sizes that only a picture fixes stay unknown. */
    public List<Shape> inputShapesOfOne() {
        List<Shape> shapes = new ArrayList<>();
        for (Node input : inputs) {
            Shape shape = input.shape();
            shapes.add(shape.rank() > 0 ? shape.with(0, 1) : shape);
        }
        return shapes;
    }
}
