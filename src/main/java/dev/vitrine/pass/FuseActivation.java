package dev.vitrine.pass;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import java.util.List;

/** Lets convolutions and dense layers apply the activation that follows them, where nobody else reads between. */
final class FuseActivation extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (node.op() instanceof Activate activate && context.isOnlyReader(node.inputs().get(0))) {
            Node before = inputs.get(0);
            Op fused = fused(before.op(), activate.activation());
            if (fused != null) {
                return new Node(node.name(), fused, before.inputs(), before.weights());
            }
        }
        return unchanged(node, inputs);
    }

    private static Op fused(Op op, Activation activation) {
        return Activations.of(op) == Activation.LINEAR ? Activations.with(op, activation) : null;
    }
}
