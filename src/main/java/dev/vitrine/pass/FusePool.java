package dev.vitrine.pass;

import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.Shape;
import java.util.List;
import java.util.function.Predicate;

/** Lets convolutions keep the largest of two by two pixels, where that is all that is read: a fourth of their stores. */
final class FusePool extends NodeRewriter {
    private final Predicate<Node> pools;

    /** @param pools which fused convolutions the engine can end so */
    FusePool(Predicate<Node> pools) {
        this.pools = pools;
    }

    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (isPooling(node) && node.inputs().get(0).op() instanceof Fused fused
                && context.isOnlyReader(node.inputs().get(0)) && pools.test(node.inputs().get(0))) {
            Node convolution = inputs.get(0);
            return new Node(node.name(), new Fused(fused.main(), fused.residual(), fused.activation(), fused.scaled(), true),
                    convolution.inputs(), convolution.weights());
        }
        return unchanged(node, inputs);
    }

    private static boolean isPooling(Node node) {
        if (!(node.op() instanceof Pooling2D pool) || pool.kind() != PoolKind.MAX) {
            return false;
        }
        Shape input = node.inputs().get(0).shape();
        return isHalf(pool.window().height(), input.dim(1)) && isHalf(pool.window().width(), input.dim(2));
    }

    private static boolean isHalf(Window window, int length) {
        return window.size() == 2 && window.stride() == 2 && window.dilation() == 1 && length % 2 == 0
                && window.padBefore(length) == 0 && window.padAfter(length) == 0;
    }
}
