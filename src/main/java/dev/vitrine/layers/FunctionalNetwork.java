package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Layers called on each other's outputs, in any order that the file gives, without cycles. */
final class FunctionalNetwork implements Network {
    /** One call of a layer. @param call which of the layer's calls, from 0 @param written as the file has it */
    record Call(String layerName, Layer layer, int call, List<TensorReference> inputs, JsonValue written) {
        /** The same under the next number. */
        Call next() {
            return new Call(layerName, layer, call + 1, inputs, written);
        }
    }

    private final LayerConfig config;
    private final List<NetworkInput> inputs;
    private final List<TensorReference> inputPlaces;
    private final List<Call> calls;
    private final List<TensorReference> outputPlaces;

    /**
     * @param inputs what the network takes, in the order of its call
     * @param inputPlaces the tensor that each input is
     * @param calls every call of every layer but the inputs
     * @param outputPlaces the tensors it gives
     * @throws LayerException if calls wait for each other or for what does not exist
     */
    FunctionalNetwork(LayerConfig config, List<NetworkInput> inputs, List<TensorReference> inputPlaces,
            List<Call> calls, List<TensorReference> outputPlaces) {
        this.config = config;
        this.inputs = List.copyOf(inputs);
        this.inputPlaces = List.copyOf(inputPlaces);
        this.calls = inOrder(calls);
        this.outputPlaces = List.copyOf(outputPlaces);
    }

    @Override
    public List<NetworkInput> inputs() {
        return inputs;
    }

    @Override
    public List<Node> call(List<Node> given) {
        if (given.size() != inputPlaces.size()) {
            throw config.problem("It needs " + inputPlaces.size() + " inputs but gets " + given.size() + ".");
        }
        Map<TensorReference, Node> known = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            known.put(inputPlaces.get(i), given.get(i));
        }
        for (Call call : calls) {
            Arguments arguments = Arguments.of(resolve(call.inputs(), known), known, call.written());
            List<Node> outputs = call.layer().call(arguments);
            for (int i = 0; i < outputs.size(); i++) {
                known.put(new TensorReference(call.layerName(), call.call(), i), outputs.get(i));
            }
        }
        return resolve(outputPlaces, known);
    }

    private List<Node> resolve(List<TensorReference> references, Map<TensorReference, Node> known) {
        List<Node> nodes = new ArrayList<>();
        for (TensorReference reference : references) {
            Node node = known.get(reference);
            if (node == null) {
                throw config.problem("It asks for output " + reference.output() + " of call " + reference.call()
                        + " of its layer " + reference.layer() + ", which does not exist.");
            }
            nodes.add(node);
        }
        return nodes;
    }

    private record Place(String layer, int call) {
    }

    // Kahn's algorithm over calls, stable in the order of the file.
    private List<Call> inOrder(List<Call> unordered) {
        // Calls by their number: to hash one is to hash all that it is called on.
        Map<Place, List<Integer>> waiting = new HashMap<>();
        int[] missing = new int[unordered.size()];
        List<Place> ready = new ArrayList<>();
        for (TensorReference place : inputPlaces) {
            ready.add(new Place(place.layer(), place.call()));
        }
        List<Call> ordered = new ArrayList<>();
        for (int i = 0; i < missing.length; i++) {
            Call call = unordered.get(i);
            missing[i] = call.inputs().size();
            for (TensorReference input : call.inputs()) {
                waiting.computeIfAbsent(new Place(input.layer(), input.call()), place -> new ArrayList<>()).add(i);
            }
            if (call.inputs().isEmpty()) {
                throw config.problem("Its layer " + call.layerName() + " is called on nothing.");
            }
        }
        for (int next = 0; next < ready.size(); next++) {
            List<Integer> waiters = waiting.remove(ready.get(next));
            if (waiters == null) {
                continue;
            }
            for (int waiter : waiters) {
                if (--missing[waiter] == 0) {
                    Call call = unordered.get(waiter);
                    ordered.add(call);
                    ready.add(new Place(call.layerName(), call.call()));
                }
            }
        }
        for (int i = 0; i < missing.length; i++) {
            if (missing[i] > 0) {
                throw config.problem("Its layer " + unordered.get(i).layerName() + " waits for a layer that does not"
                        + " exist or that waits for it in turn.");
            }
        }
        return ordered;
    }
}
