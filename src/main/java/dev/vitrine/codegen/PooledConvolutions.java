package dev.vitrine.codegen;

import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets convolutions by Winograd's tiles keep the largest of two by two pixels, where that is all that is read: what they
 * would have stored is four times as much. A tile's outputs are two or four wide, so that no window lies in two.
 */
final class PooledConvolutions {
    private PooledConvolutions() {
    }

    /** The same graph where no convolution is followed so. */
    static Graph in(Graph graph, Algorithms algorithms) {
        Map<Node, Integer> readers = new HashMap<>();
        graph.outputs().forEach(output -> readers.merge(output, 1, Integer::sum));
        graph.nodes().forEach(node -> node.inputs().forEach(input -> readers.merge(input, 1, Integer::sum)));
        Map<Node, Node> now = new HashMap<>();
        boolean any = false;
        for (Node node : graph.nodes()) {
            List<Node> inputs = new ArrayList<>();
            node.inputs().forEach(input -> inputs.add(now.get(input)));
            if (isPooling(node) && readers.get(node.inputs().get(0)) == 1 && algorithms.pools(node.inputs().get(0))) {
                now.put(node, pooled(node.name(), inputs.get(0)));
                any = true;
            } else {
                now.put(node, node.op() instanceof Input ? node
                        : new Node(node.name(), node.op(), inputs, node.weights()));
            }
        }
        List<Node> outputs = new ArrayList<>();
        graph.outputs().forEach(output -> outputs.add(now.get(output)));
        return any ? new Graph(graph.inputs(), outputs) : graph;
    }

    /** The output of a convolution before any pooling. */
    static Shape map(Node node) {
        List<Shape> inputs = new ArrayList<>();
        node.inputs().forEach(input -> inputs.add(input.shape()));
        return ((Fused) node.op()).shapeBeforePooling(inputs);
    }

    private static Node pooled(String name, Node convolution) {
        Fused fused = (Fused) convolution.op();
        return new Node(name, new Fused(fused.main(), fused.residual(), fused.activation(), fused.scaled(), true),
                convolution.inputs(), convolution.weights());
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
