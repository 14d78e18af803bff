package dev.vitrine.codegen;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which convolutions run by Winograd's tiles, and of which size. Transformed weights take 1.8 or 4 times the memory, so
 * that the layers which gain most for a byte come first, until the budget is used up.
 */
final class Algorithms {
    /** Of weights and largest activations; what the packed weights and the arena may take together. */
    private static final double MEMORY = 1.55;
    private final boolean precise;
    private final Map<Node, Integer> tiles = new HashMap<>();

    private Algorithms(boolean precise) {
        this.precise = precise;
    }

    private record Choice(Node node, int tile, double gain, double bytes) {
    }

    /** @param precise whether tiles of 4 are avoided, whose error is five times that of a plain sum */
    static Algorithms of(Graph graph, boolean precise) {
        Algorithms result = new Algorithms(precise);
        double weights = 0;
        double largest = 0;
        List<Choice> choices = new ArrayList<>();
        for (Weight weight : graph.weights()) {
            weights += weight.shape().elementCount();
        }
        for (Node node : graph.nodes()) {
            largest = Math.max(largest, node.shape().elementCount());
            int tile = result.best(node);
            if (tile > 0) {
                choices.add(choice(node, tile));
            }
        }
        double left = (MEMORY - 1) * weights + 0.2 * largest + (1 << 18);
        choices.sort(Comparator.comparingDouble(choice -> -choice.gain / choice.bytes));
        for (Choice choice : choices) {
            Choice taken = choice;
            if (taken.bytes > left && taken.tile == 4) {
                taken = choice(choice.node, 2);
            }
            if (taken.bytes <= left) {
                left -= taken.bytes;
                result.tiles.put(taken.node, taken.tile);
            }
        }
        return result;
    }

    private static Choice choice(Node node, int tile) {
        int points = (tile + 2) * (tile + 2);
        Shape out = node.shape();
        int tilesAll = GemmSpec.ceil(out.dim(1), tile) * GemmSpec.ceil(out.dim(2), tile);
        double pairs = (double) node.inputs().get(0).shape().last() * out.last();
        double direct = 9.0 * out.dim(1) * out.dim(2) * pairs;
        return new Choice(node, tile, direct - points * (double) tilesAll * pairs, (points - 9) * pairs);
    }

    // 0 where a plain sum is better.
    private int best(Node node) {
        if (!(node.op() instanceof Fused fused && fused.main() instanceof Conv2D conv)) {
            return 0;
        }
        Shape in = node.inputs().get(0).shape();
        int height = node.shape().dim(1);
        int width = node.shape().dim(2);
        boolean suits = conv.groups() == 1 && isThreeByOne(conv.window().height()) && isThreeByOne(conv.window().width())
                && in.last() >= 16 && in.last() % 4 == 0 && conv.filters() >= 8 && conv.filters() % 4 == 0
                && height >= 4 && width >= 4;
        return !suits ? 0 : !precise && Math.min(height, width) >= 11 ? 4 : 2;
    }

    private static boolean isThreeByOne(Window window) {
        return window.size() == 3 && window.stride() == 1 && window.dilation() == 1;
    }

    /** 4 or 2, or 0 for a convolution that runs as a plain sum. */
    int winogradTile(Node node) {
        return tiles.getOrDefault(node, 0);
    }
}
