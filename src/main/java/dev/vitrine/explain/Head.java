package dev.vitrine.explain;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Softmax;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A model cut in two: up to its last feature maps, and the chain of layers from there to the answer's scores. The maps
 * are the last output with height and width that is not a pool's, as Grad-CAM's authors take it; the scores are what
 * stands before the last softmax or sigmoid. Activations stand alone in the chain, so that their inputs are known.
 */
final class Head {
    private final Node features;
    private final List<Node> chain;
    private final Graph graph;

    private Head(Node features, List<Node> chain, Graph graph) {
        this.features = features;
        this.chain = chain;
        this.graph = graph;
    }

    /** @throws ExplainException if there are no feature maps, or what follows them is no chain */
    static Head of(Graph graph) {
        List<Node> tail = new ArrayList<>();
        Node at = graph.outputs().get(0);
        while (!isFeatures(at)) {
            if (at.op() instanceof Input) {
                throw ExplainException.noMaps();
            }
            if (at.inputs().size() != 1) {
                throw ExplainException.layer(at);
            }
            tail.add(0, at);
            at = at.inputs().get(0);
        }
        if (at.op() instanceof Input) {
            throw ExplainException.noMaps();
        }
        List<Node> chain = new ArrayList<>();
        Node last = at;
        for (Node node : tail) {
            Activation activation = activation(node.op());
            last = new Node(node.name(), withoutActivation(node.op()), List.of(last), node.weights());
            chain.add(last);
            if (activation != Activation.LINEAR) {
                last = new Node(node.name() + "/activation", new Activate(activation), List.of(last), List.of());
                chain.add(last);
            }
        }
        dropSquashing(chain);
        List<Node> outputs = new ArrayList<>(List.of(at));
        outputs.addAll(chain);
        return new Head(at, chain, new Graph(graph.inputs(), outputs));
    }

    private static boolean isFeatures(Node node) {
        Shape shape = node.shape();
        return node.op() instanceof Input
                || shape.rank() == 4 && !(shape.dim(1) == 1 && shape.dim(2) == 1) && !(node.op() instanceof Pooling2D);
    }

    // All that a softmax or sigmoid at the end changes is how scores compare, not what they depend on.
    private static void dropSquashing(List<Node> chain) {
        for (int i = chain.size() - 1; i >= 0; i--) {
            Op op = chain.get(i).op();
            boolean squashes = op instanceof Softmax
                    || op instanceof Activate activate && activate.activation() == Activation.Plain.SIGMOID;
            if (!squashes && !op.isView()) {
                return;
            }
            if (squashes) {
                while (chain.size() > i) {
                    chain.remove(chain.size() - 1);
                }
                return;
            }
        }
    }

    private static Activation activation(Op op) {
        return op instanceof Dense dense ? dense.activation()
                : op instanceof Conv2D conv ? conv.activation() : Activation.LINEAR;
    }

    private static Op withoutActivation(Op op) {
        if (op instanceof Dense dense) {
            return new Dense(dense.units(), dense.bias(), Activation.LINEAR);
        }
        return op instanceof Conv2D conv
                ? new Conv2D(conv.window(), conv.filters(), conv.groups(), conv.bias(), Activation.LINEAR) : op;
    }

    /** The layer whose maps they are. */
    String layer() {
        return features.name();
    }

    /** From the maps to the scores, in the order in which they run. */
    List<Node> chain() {
        return chain;
    }

    /** Gives the feature maps, then the output of each node of the chain. */
    Graph graph() {
        return graph;
    }
}
