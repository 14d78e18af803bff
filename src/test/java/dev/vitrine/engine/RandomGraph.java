package dev.vitrine.engine;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Identity;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pad;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded graphs with branches, aliases, shared readers and several outputs; every value in them stays finite. */
final class RandomGraph {
    private final Random random;
    private final List<Node> nodes = new ArrayList<>();

    RandomGraph(long seed) {
        random = new Random(seed);
    }

    Graph graph() {
        List<Node> inputs = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            Shape shape = Shape.of(1 + random.nextInt(2) * 2, 1 + random.nextInt(6), 1 + random.nextInt(6),
                    1 + random.nextInt(9));
            inputs.add(new Node("in" + i, new Input(shape.with(0, Shape.UNKNOWN)), List.of(), List.of()));
        }
        nodes.addAll(inputs);
        for (int i = 3 + random.nextInt(18); i > 0; i--) {
            grow(some());
        }
        List<Node> outputs = new ArrayList<>(List.of(nodes.get(nodes.size() - 1)));
        while (random.nextInt(3) > 0) {
            outputs.add(some());
        }
        return new Graph(inputs, outputs);
    }

    List<Tensor> inputs(Graph graph, int batch) {
        List<Tensor> result = new ArrayList<>();
        for (Node input : graph.inputs()) {
            Shape shape = input.shape().with(0, batch);
            result.add(new Tensor(shape, values(shape.elementCount())));
        }
        return result;
    }

    private Node some() {
        int late = Math.max(0, nodes.size() - 4);
        return nodes.get(random.nextBoolean() ? random.nextInt(nodes.size())
                : late + random.nextInt(nodes.size() - late));
    }

    private void grow(Node from) {
        int channels = from.shape().last();
        boolean image = from.shape().rank() == 4;
        switch (random.nextInt(image ? 18 : 11)) {
            case 0 -> add(new Activate(Activation.RELU), from);
            case 1 -> add(new Activate(Activation.Plain.TANH), from);
            case 2 -> add(new Softmax(-1, false), from);
            case 3 -> add(new Affine(List.of(0.5f), List.of(0.25f)), from);
            case 4 -> add(new BatchNormalization(from.shape().rank() - 1, 1e-3f, false, true), List.of(from),
                    weight(channels), weight(channels), positive(channels));
            case 5 -> add(new Identity(), from);
            case 6 -> add(Reshape.flat(), from);
            case 7 -> merge(from);
            case 8 -> add(new Concatenate(-1), from, from);
            case 9 -> {
                int units = 1 + random.nextInt(6);
                add(new Dense(units, true, Activation.RELU), List.of(from), weight(channels, units), weight(units));
            }
            case 10 -> add(new Reshape(Shape.of(1, 1, from.shape().remove(0).elementCount())), from);
            case 11, 12 -> {
                int filters = 1 + random.nextInt(9);
                add(new Conv2D(window(), filters, 1, true, Activation.RELU), List.of(from),
                        weight(3, 3, channels, filters), weight(filters));
            }
            case 13 -> add(new DepthwiseConv2D(window(), 1, false, Activation.LINEAR), List.of(from),
                    weight(3, 3, channels, 1));
            case 14 -> add(new Pooling2D(random.nextBoolean() ? PoolKind.MAX : PoolKind.AVERAGE, window()), from);
            case 15 -> add(new Pad(List.of(0, 1, 0, 0), List.of(0, 0, 2, 0), 0), from);
            case 16 -> {
                add(new GlobalPooling2D(PoolKind.AVERAGE, true), from);
                add(new Activate(Activation.Plain.SIGMOID), nodes.get(nodes.size() - 1));
                add(new Merge(MergeKind.MULTIPLY), from, nodes.get(nodes.size() - 1));
            }
            default -> add(new GlobalPooling2D(PoolKind.MAX, false), from);
        }
    }

    private void merge(Node from) {
        List<Node> same = new ArrayList<>(List.of(from));
        for (Node node : nodes) {
            if (node.shape().equals(from.shape()) && random.nextInt(3) == 0) {
                same.add(random.nextInt(same.size() + 1), node);
            }
        }
        MergeKind[] kinds = {MergeKind.ADD, MergeKind.AVERAGE, MergeKind.MAXIMUM, MergeKind.MINIMUM};
        Op op = same.size() == 2 && random.nextInt(4) == 0 ? new Merge(MergeKind.SUBTRACT)
                : new Merge(kinds[random.nextInt(kinds.length)]);
        add(op, same.toArray(new Node[0]));
    }

    private Window2D window() {
        return Window2D.square(3, 1 + random.nextInt(2), Padding.SAME);
    }

    private void add(Op op, Node... inputs) {
        add(op, List.of(inputs));
    }

    private void add(Op op, List<Node> inputs, Weight... weights) {
        nodes.add(new Node("n" + nodes.size(), op, inputs, List.of(weights)));
    }

    private Weight weight(int... dims) {
        Shape shape = Shape.of(dims);
        return Weight.slot("w", shape).bind(values(shape.elementCount()));
    }

    private Weight positive(int length) {
        float[] values = values(length);
        for (int i = 0; i < length; i++) {
            values[i] = values[i] * values[i] + 0.5f;
        }
        return Weight.slot("w", Shape.of(length)).bind(values);
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * 0.5f;
        }
        return values;
    }
}
