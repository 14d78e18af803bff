package dev.vitrine.layers;

import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.Transpose;
import java.util.ArrayList;
import java.util.List;

/** Lets a layer that wants channels last, or one dimension more, run on inputs that are otherwise. */
final class ChannelOrder {
    private ChannelOrder() {
    }

    /** The layer with its input and outputs turned as {@code data_format} says. */
    static Layer around(LayerConfig config, Layer layer) {
        if (!config.channelsFirst()) {
            return layer;
        }
        return inputs -> {
            List<Node> outputs = new ArrayList<>();
            for (Node output : layer.call(turned(config, inputs))) {
                outputs.add(moved(config, output, output.shape().rank() - 1, 1));
            }
            return outputs;
        };
    }

    /** The layer with only its input turned. */
    static Layer before(LayerConfig config, Layer layer) {
        return config.channelsFirst() ? inputs -> layer.call(turned(config, inputs)) : layer;
    }

    private static List<Node> turned(LayerConfig config, List<Node> inputs) {
        List<Node> result = new ArrayList<>();
        for (Node input : inputs) {
            result.add(input.shape().rank() < 3 ? input : moved(config, input, 1, input.shape().rank() - 1));
        }
        return result;
    }

    /** The node with one dimension moved to another place. */
    static Node moved(LayerConfig config, Node node, int from, int to) {
        if (from == to) {
            return node;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < node.shape().rank(); i++) {
            order.add(i);
        }
        order.remove(from);
        order.add(to, from);
        return config.node(new Transpose(order), node);
    }

    /** A layer over height and width, run on time steps as a picture of height 1. */
    static Layer line(LayerConfig config, Layer plane) {
        return inputs -> {
            Node input = config.single(inputs, 3);
            Node output = plane.call(List.of(config.node(new ExpandDims(1), input))).get(0);
            return List.of(config.node(new Squeeze(1), output));
        };
    }
}
