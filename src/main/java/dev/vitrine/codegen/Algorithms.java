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
 * Which convolutions run by Winograd's tiles, of which size, and whether their transformed weights are kept. Kept, they
 * take 1.8 or 4 times the memory, so that the layers which gain most for a byte come first, until the budget is used
 * up; else they are made anew in every prediction, which large maps hardly feel.
 */
final class Algorithms {
    /** Of weights and largest activations; what the packed weights and the arena may take together. */
    private static final double MEMORY = 1.55;
    /** What weights may take to stay in a cache from one prediction to the next. */
    private static final double CACHED_BYTES = 1_500_000;
    /** Multiply-adds in the time that a byte takes to come from memory. */
    private static final double BYTE_COST = 2;
    /** The same for what a kernel's transform takes for each of its points. */
    private static final double TRANSFORM_COST = 3;
    /** The part of the cost otherwise that tiles of 4 may have, as their error is larger. */
    private static final double WORTH_ITS_ERROR = 0.9;
    private final boolean precise;
    private final Map<Node, Tiles> chosen = new HashMap<>();

    private Algorithms(boolean precise) {
        this.precise = precise;
    }

    /**
     * @param size outputs of a tile in each direction: 2 or 4
     * @param streamed whether weights are transformed in every prediction
     */
    record Tiles(int size, boolean streamed) {
        int points() {
            return (size + 2) * (size + 2);
        }
    }

    private record Choice(Node node, Tiles tiles, double gain, double bytes) {
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
            if (suits(node)) {
                result.choices(node, choices);
            }
        }
        double left = (MEMORY - 1) * weights + 0.2 * largest + (1 << 18);
        choices.sort(Comparator.comparingDouble(choice -> -choice.gain / choice.bytes));
        for (Choice choice : choices) {
            Tiles before = result.chosen.get(choice.node);
            if (choice.bytes <= left && (before == null || before.streamed)) {
                left -= choice.bytes;
                result.chosen.put(choice.node, choice.tiles);
            }
        }
        return result;
    }

    private static boolean suits(Node node) {
        if (!(node.op() instanceof Fused fused && fused.main() instanceof Conv2D conv)) {
            return false;
        }
        int channels = node.inputs().get(0).shape().last();
        return conv.groups() == 1 && isThreeByOne(conv.window().height()) && isThreeByOne(conv.window().width())
                && channels >= 16 && channels % 4 == 0 && conv.filters() >= 8 && conv.filters() % 4 == 0
                && map(node).dim(1) >= 4 && map(node).dim(2) >= 4;
    }

    private static boolean isThreeByOne(Window window) {
        return window.size() == 3 && window.stride() == 1 && window.dilation() == 1;
    }

    // Takes the best way that needs no more memory, and lists what more memory would gain.
    private void choices(Node node, List<Choice> choices) {
        double least = cost(node, null);
        double two = Math.min(least, cost(node, new Tiles(2, true)));
        boolean four = !precise && cost(node, new Tiles(4, true)) < WORTH_ITS_ERROR * two;
        int largest = four ? 4 : 2;
        for (int size = 2; size <= largest; size += 2) {
            Tiles tiles = new Tiles(size, true);
            double cost = cost(node, tiles);
            if (cost < least && stream(node, tiles).fits()) {
                least = cost;
                chosen.put(node, tiles);
            }
        }
        for (int size = 2; size <= largest; size += 2) {
            Tiles tiles = new Tiles(size, false);
            double cost = cost(node, tiles);
            if (cost < least) {
                choices.add(new Choice(node, tiles, least - cost, (tiles.points() - 9) * pairs(node)));
            }
        }
    }

    private static WinogradStream stream(Node node, Tiles tiles) {
        return new WinogradStream(tiles.size, 1, node.inputs().get(0).shape().last(), node.shape().last());
    }

    private static double pairs(Node node) {
        return (double) node.inputs().get(0).shape().last() * node.shape().last();
    }

    // In multiply-adds of a product.
    private static double cost(Node node, Tiles tiles) {
        Shape out = map(node);
        double pairs = pairs(node);
        double images = out.dim(0);
        if (tiles == null) {
            return (9 * images * out.dim(1) * out.dim(2) + bytes(9, pairs)) * pairs;
        }
        double count = images * GemmSpec.ceil(out.dim(1), tiles.size) * GemmSpec.ceil(out.dim(2), tiles.size);
        double values = node.inputs().get(0).shape().last() + out.last();
        double product = tiles.points() * count + (tiles.streamed ? tiles.points() * TRANSFORM_COST + bytes(9, pairs)
                : bytes(tiles.points(), pairs));
        return product * pairs + 2.5 * tiles.points() * count * values;
    }

    private static double bytes(int points, double pairs) {
        return 4 * points * pairs > CACHED_BYTES ? 4 * points * BYTE_COST : 0;
    }

    /** The output of a convolution before any pooling. */
    static Shape map(Node node) {
        List<Shape> inputs = new ArrayList<>();
        node.inputs().forEach(input -> inputs.add(input.shape()));
        return ((Fused) node.op()).shapeBeforePooling(inputs);
    }

    /** Whether a node is a convolution by tiles, and will be one whatever memory there is. */
    boolean pools(Node node) {
        return winograd(node) != null && stream(node, new Tiles(2, true)).fits()
                && cost(node, new Tiles(2, true)) < cost(node, null);
    }

    /** Null for a convolution that runs as a plain sum. */
    Tiles winograd(Node node) {
        return chosen.get(node);
    }
}
