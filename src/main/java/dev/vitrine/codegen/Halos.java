package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window2D;
import dev.vitrine.plan.Halo;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which buffers get a halo: those whose readers want one and that only compiled code touches. Where a window wants a
 * halo that its input cannot have, a copy that can is put between.
 */
final class Halos {
    /** Pixels of so many channels are on few lines of a cache when a depthwise window looks at the same channels of each. */
    private static final int ALIASED_CHANNELS = 256;
    private static final int SKEW_FLOATS = 16;
    private static final List<Integer> NOTHING = List.of(0, 0, 0, 0);
    private final Graph graph;
    private final Algorithms algorithms;
    private final Set<Node> dense = new HashSet<>();

    private Halos(Graph graph, Algorithms algorithms) {
        this.graph = graph;
        this.algorithms = algorithms;
        dense.addAll(graph.outputs());
        for (Node node : graph.nodes()) {
            if (node.shape().rank() != 4 || node.op().isView() || !Compilable.takesHalo(node)) {
                dense.add(node);
            }
            if (node.op().isView() || !Compilable.takesHalo(node)) {
                dense.addAll(node.inputs());
            }
        }
    }

    /** The same graph with copies where they are needed. */
    static Graph withCopies(Graph graph, Algorithms algorithms) {
        Halos halos = new Halos(graph, algorithms);
        Map<Node, Node> copies = new HashMap<>();
        for (Node node : graph.nodes()) {
            List<Node> inputs = new ArrayList<>();
            for (Node input : node.inputs()) {
                Node now = copies.get(input);
                boolean copied = inputs.isEmpty() && halos.dense.contains(input) && !halos.wanted(node).isNone();
                inputs.add(copied ? new Node(node.name() + "/halo", new Pad(NOTHING, NOTHING, 0), List.of(now),
                        List.of()) : now);
            }
            copies.put(node, node.op() instanceof Input ? node
                    : new Node(node.name(), node.op(), inputs, node.weights()));
        }
        List<Node> outputs = new ArrayList<>();
        graph.outputs().forEach(output -> outputs.add(copies.get(output)));
        return new Graph(graph.inputs(), outputs);
    }

    /** The halo of every node that has one. */
    static Map<Node, Halo> of(Graph graph, Algorithms algorithms) {
        Halos halos = new Halos(graph, algorithms);
        Map<Node, Halo> result = new HashMap<>();
        for (Node node : graph.nodes()) {
            Halo wanted = halos.wanted(node);
            if (!wanted.isNone() && !halos.dense.contains(node.inputs().get(0))) {
                result.merge(node.inputs().get(0), wanted, Halo::with);
            }
        }
        return result;
    }

    /** What a node wants around its first input. */
    private Halo wanted(Node node) {
        Op op = node.op();
        if (node.inputs().isEmpty() || !Compilable.isCompiled(node)) {
            return Halo.NONE;
        }
        Shape input = node.inputs().get(0).shape();
        if (op instanceof Fused fused && fused.main() instanceof DepthwiseConv2D conv) {
            Halo halo = around(conv.window(), input);
            return halo.isNone() || input.last() % ALIASED_CHANNELS != 0 ? halo : halo.skewed(SKEW_FLOATS);
        } else if (op instanceof Fused fused && fused.main() instanceof Conv2D conv) {
            Halo halo = around(conv.window(), input);
            Algorithms.Tiles tiles = algorithms.winograd(node);
            Shape map = Algorithms.map(node);
            return tiles == null ? halo : new Halo(halo.top(), halo.left(),
                    beyond(map.dim(1), tiles.size(), halo.top() + input.dim(1), halo.bottom()),
                    beyond(map.dim(2), tiles.size(), halo.left() + input.dim(2), halo.right()));
        }
        if (Rarer.reachesAround(op)) {
            return Rarer.halo(op, input);
        }
        return Compilable.isPaddedMean(op, input) ? around(((Pooling2D) op).window(), input) : Halo.NONE;
    }

    // The last tile's windows may reach further than the last output's.
    private static int beyond(int outputs, int tile, int before, int after) {
        return Math.max(after, GemmSpec.ceil(outputs, tile) * tile + 2 - before);
    }

    private static Halo around(Window2D window, Shape input) {
        return new Halo(window.height().padBefore(input.dim(1)), window.width().padBefore(input.dim(2)),
                window.height().padAfter(input.dim(1)), window.width().padAfter(input.dim(2)));
    }
}
