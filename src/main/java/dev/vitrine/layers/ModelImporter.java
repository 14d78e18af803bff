package dev.vitrine.layers;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Input;
import dev.vitrine.graph.Node;
import dev.vitrine.json.JsonObject;
import dev.vitrine.tensor.ShapeException;
import java.util.ArrayList;
import java.util.List;

/** From a topology as written to a graph whose weights are empty slots. It reads no weights. */
public final class ModelImporter {
    private ModelImporter() {
    }

    /**
     * @param topology the model's object with {@code class_name} and {@code config}
     * @param kerasVersion as the file says, or null
     * @throws ModelProblemsException naming every layer that cannot run
     */
    public static Graph read(JsonObject topology, String kerasVersion) {
        if (!NetworkReader.isNetwork(topology)) {
            throw topology.required("class_name").expected("\"Sequential\", \"Functional\" or \"Model\" (a subclassed"
                    + " model cannot be rebuilt from its configuration: save it as a functional model)");
        }
        try {
            return read(topology, new NetworkReader(Dialect.of(kerasVersion), false));
        } catch (LayerException e) {
            throw ModelProblemsException.unsupported(topology.file(), List.of(e.problem()));
        } catch (ShapeException e) {
            throw new ShapeException(topology.file() + ": " + topology.path() + " cannot be built: " + e.getMessage());
        }
    }

    private static Graph read(JsonObject topology, NetworkReader reader) {
        Network network = reader.read(topology, "", "");
        if (!reader.unknown().isEmpty()) {
            throw ModelProblemsException.unknownClasses(topology.file(), reader.unknown(), reader.unsupported());
        }
        if (!reader.unsupported().isEmpty()) {
            throw ModelProblemsException.unsupported(topology.file(), reader.unsupported());
        }
        if (network.inputs().isEmpty()) {
            throw topology.invalid("does not say what shape of input the model takes: build the model, or give its"
                    + " first layer an input shape, before saving it");
        }
        return graph(network);
    }

    /** @throws dev.vitrine.VitrineException if a layer cannot be called as the network says */
    static Graph graph(Network network) {
        List<Node> inputs = new ArrayList<>();
        for (Network.NetworkInput input : network.inputs()) {
            inputs.add(new Node(input.name(), new Input(input.shape()), List.of(), List.of()));
        }
        return new Graph(inputs, network.call(inputs));
    }
}
