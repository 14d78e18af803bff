package dev.vitrine.pass;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Melts what follows a convolution or dense layer into it, where nobody else reads between: a sum with another value,
 * an activation, a scale and shift, in this order.
 */
final class FuseEpilogue extends NodeRewriter {
    private final Predicate<Op> fusable;
    private final Predicate<Activation> known;

    /**
     * @param fusable which convolutions and dense layers the engine can end with more than a bias
     * @param known which activations it can end them with
     */
    FuseEpilogue(Predicate<Op> fusable, Predicate<Activation> known) {
        this.fusable = fusable;
        this.known = known;
    }

    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        Op op = node.op();
        if (Activations.with(op, Activation.LINEAR) != null && fusable.test(op)) {
            return fused(node, inputs);
        }
        Node result = null;
        if (op instanceof Merge merge && merge.kind() == MergeKind.ADD && inputs.size() == 2) {
            result = sum(node, inputs, context);
        } else if (op instanceof Activate activate && isOnlyReader(node, 0, context)) {
            result = activated(node, inputs.get(0), activate.activation());
        } else if (!inputs.isEmpty() && isOnlyReader(node, 0, context) && inputs.get(0).op() instanceof Fused) {
            result = scaled(node, inputs.get(0));
        }
        return result == null ? unchanged(node, inputs) : result;
    }

    private static boolean isOnlyReader(Node node, int input, Context context) {
        return context.isOnlyReader(node.inputs().get(input));
    }

    private Node fused(Node node, List<Node> inputs) {
        Activation activation = Activations.of(node.op());
        Op main = Activations.with(node.op(), Activation.LINEAR);
        boolean ends = known.test(activation);
        Node fused = new Node(node.name(), new Fused(main, false, ends ? activation : Activation.LINEAR, false), inputs,
                node.weights());
        return ends ? fused : new Node(node.name() + "/activation", new Activate(activation), List.of(fused), List.of());
    }

    // The later of two convolutions takes the sum; it stands second in most models.
    private static Node sum(Node node, List<Node> inputs, Context context) {
        for (int i = 1; i >= 0; i--) {
            Node before = inputs.get(i);
            Node other = inputs.get(1 - i);
            if (before.op() instanceof Fused fused && !fused.residual() && !fused.scaled()
                    && fused.activation() == Activation.LINEAR && isOnlyReader(node, i, context)
                    && before != other && before.shape().equals(other.shape())) {
                List<Node> both = new ArrayList<>(before.inputs());
                both.add(other);
                return new Node(node.name(), new Fused(fused.main(), true, Activation.LINEAR, false), both,
                        before.weights());
            }
        }
        return null;
    }

    private Node activated(Node node, Node before, Activation activation) {
        if (before.op() instanceof Fused fused && fused.activation() == Activation.LINEAR && !fused.scaled()
                && known.test(activation)) {
            return new Node(node.name(), new Fused(fused.main(), fused.residual(), activation, false),
                    before.inputs(), before.weights());
        }
        return null;
    }

    private static Node scaled(Node node, Node before) {
        Factors factors = Factors.of(node);
        Fused fused = (Fused) before.op();
        if (factors == null || fused.scaled()) {
            return null;
        }
        List<Weight> weights = new ArrayList<>(before.weights());
        weights.add(factors.weight(node.name() + "/scale", ScaleShift::scale));
        weights.add(factors.weight(node.name() + "/shift", ScaleShift::shift));
        return new Node(node.name(), new Fused(fused.main(), fused.residual(), fused.activation(), true),
                before.inputs(), weights);
    }
}
