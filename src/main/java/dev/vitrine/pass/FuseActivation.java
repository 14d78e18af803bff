package dev.vitrine.pass;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
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
        if (op instanceof Conv2D conv && conv.activation() == Activation.LINEAR) {
            return new Conv2D(conv.window(), conv.filters(), conv.groups(), conv.bias(), activation);
        }
        if (op instanceof DepthwiseConv2D conv && conv.activation() == Activation.LINEAR) {
            return new DepthwiseConv2D(conv.window(), conv.multiplier(), conv.bias(), activation);
        }
        if (op instanceof Dense dense && dense.activation() == Activation.LINEAR) {
            return new Dense(dense.units(), dense.bias(), activation);
        }
        return null;
    }
}
