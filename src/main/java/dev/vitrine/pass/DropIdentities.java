package dev.vitrine.pass;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import java.util.List;

/** Takes out what gives its input back: dropout, linear activations, sums of one. */
final class DropIdentities extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        Op op = node.op();
        boolean alone = op instanceof Merge merge && inputs.size() == 1
                && merge.kind() != MergeKind.SUBTRACT && merge.kind() != MergeKind.DIVIDE;
        boolean linear = op instanceof Activate activate && activate.activation() == Activation.LINEAR;
        return op instanceof Identity || linear || alone ? inputs.get(0) : unchanged(node, inputs);
    }
}
