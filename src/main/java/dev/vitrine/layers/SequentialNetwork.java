package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import java.util.List;

/** Layers one after the other. */
record SequentialNetwork(List<NetworkInput> inputs, List<Layer> layers) implements Network {
    SequentialNetwork {
        inputs = List.copyOf(inputs);
        layers = List.copyOf(layers);
    }

    @Override
    public List<Node> call(List<Node> given) {
        List<Node> current = given;
        for (Layer layer : layers) {
            current = layer.call(current);
        }
        return current;
    }
}
