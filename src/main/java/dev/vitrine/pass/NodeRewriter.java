package dev.vitrine.pass;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks a graph from inputs to outputs and lets a pass put something else in each node's place. A pass that wants to
 * melt a node into its input asks {@link #isOnlyReader} first: what others read too must stay.
 */
abstract class NodeRewriter implements GraphPass {
    /** What a pass may ask while it works on one graph. */
    static final class Context {
        private final Map<Node, Node> rewritten = new HashMap<>();
        private final Map<Node, Integer> readers = new HashMap<>();

        private Context(Graph graph) {
            for (Node node : graph.nodes()) {
                for (Node input : node.inputs()) {
                    readers.merge(input, 1, Integer::sum);
                }
            }
            for (Node output : graph.outputs()) {
                readers.merge(output, 1, Integer::sum);
            }
        }

        private List<Node> now(List<Node> nodes) {
            List<Node> result = new ArrayList<>();
            for (Node node : nodes) {
                result.add(rewritten.get(node));
            }
            return result;
        }

        /** Whether {@code original}'s value goes to one place only. */
        boolean isOnlyReader(Node original) {
            return readers.get(original) == 1;
        }
    }

    @Override
    public final Graph apply(Graph graph) {
        Context context = new Context(graph);
        for (Node node : graph.nodes()) {
            context.rewritten.put(node, node.op() instanceof Input ? node
                    : rewrite(node, context.now(node.inputs()), context));
        }
        return new Graph(graph.inputs(), context.now(graph.outputs()));
    }

    /**
     * @param node as it stands in the given graph
     * @param inputs what now stands in its inputs' places
     * @return what is to stand in its place; {@link #unchanged} to leave it
     */
    abstract Node rewrite(Node node, List<Node> inputs, Context context);

    static Node unchanged(Node node, List<Node> inputs) {
        return inputs.equals(node.inputs()) ? node : new Node(node.name(), node.op(), inputs, node.weights());
    }
}
