package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which nodes come of which layer: it stands before the layers of a model and notes their calls. It changes nothing. */
final class LayerTrace {
    /** One call of a layer. */
    record Call(List<Node> inputs, List<Node> outputs) {
        /** Every node between the two. */
        Set<Node> nodes() {
            Set<Node> found = new LinkedHashSet<>();
            List<Node> waiting = new ArrayList<>(outputs);
            while (!waiting.isEmpty()) {
                Node node = waiting.remove(waiting.size() - 1);
                if (!inputs.contains(node) && found.add(node)) {
                    waiting.addAll(node.inputs());
                }
            }
            return found;
        }
    }

    private final Map<String, List<Call>> calls = new HashMap<>();

    /** A layer's calls in their order; none if its model never came to it. */
    List<Call> calls(String layer) {
        return calls.getOrDefault(layer, List.of());
    }

    Layer watch(String name, Layer layer) {
        return layer instanceof Network network ? new WatchedNetwork(this, name, network)
                : new Watched(this, name, layer);
    }

    private List<Node> note(String name, List<Node> inputs, List<Node> outputs) {
        calls.computeIfAbsent(name, key -> new ArrayList<>()).add(new Call(List.copyOf(inputs), List.copyOf(outputs)));
        return outputs;
    }

    private record Watched(LayerTrace trace, String name, Layer layer) implements Layer {
        @Override
        public List<Node> call(List<Node> inputs) {
            return trace.note(name, inputs, layer.call(inputs));
        }

        @Override
        public List<Node> call(Arguments arguments) {
            return trace.note(name, arguments.nodes(), layer.call(arguments));
        }
    }

    private record WatchedNetwork(LayerTrace trace, String name, Network network) implements Network {
        @Override
        public List<NetworkInput> inputs() {
            return network.inputs();
        }

        @Override
        public List<Node> call(List<Node> inputs) {
            return trace.note(name, inputs, network.call(inputs));
        }

        @Override
        public List<Node> call(Arguments arguments) {
            return trace.note(name, arguments.nodes(), network.call(arguments));
        }
    }
}
