package dev.vitrine.layers;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.ShapesOfOne;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonBoolean;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A model as Keras' summary tells it: its outermost layers in the order of the file, a model inside it as one. A weight
 * that several layers share is the first one's.
 */
public record ModelOutline(String name, List<Row> rows) {
    /**
     * A layer.
     *
     * @param outputs shapes, of its first call; empty where the model never comes to it
     * @param parameters how many numbers it learnt or keeps
     * @param trainable how many of them training would change
     * @param multiplyAdds of all its calls, for one picture; 0 where a size is open
     * @param inputs the layers that it is called on; empty in a Sequential model
     */
    public record Row(String name, String className, List<Shape> outputs, double parameters, double trainable,
            double multiplyAdds, List<String> inputs) {
    }

    /** @throws dev.vitrine.VitrineException as {@link ModelImporter} does */
    public static ModelOutline of(JsonObject topology, String kerasVersion) {
        ModelImporter.read(topology, kerasVersion);
        LayerTrace trace = new LayerTrace();
        Network network = new NetworkReader(Dialect.of(kerasVersion), false, trace).read(topology, "", "");
        return new Reading(trace, ModelImporter.graph(network)).outline(topology);
    }

    /** One topology being told. */
    private static final class Reading {
        private static final Set<String> KEPT = Set.of("moving_mean", "moving_variance", "mean", "variance", "count");

        private final LayerTrace trace;
        private final Graph graph;
        private final ShapesOfOne shapes;
        private final Set<Weight> counted = new HashSet<>();
        private final Set<String> frozen = new HashSet<>();

        Reading(LayerTrace trace, Graph graph) {
            this.trace = trace;
            this.graph = graph;
            shapes = new ShapesOfOne(graph);
        }

        ModelOutline outline(JsonObject topology) {
            JsonValue written = topology.required("config");
            JsonArray entries = written instanceof JsonArray bare ? bare : written.asObject().array("layers");
            String className = topology.string("class_name");
            findFrozen(entries, "");
            List<Row> rows = new ArrayList<>();
            for (JsonValue value : entries) {
                JsonObject entry = value.asObject();
                if (!entry.string("class_name").equals("InputLayer")) {
                    rows.add(row(entry));
                } else if (!className.equals("Sequential")) {
                    rows.add(inputRow(NetworkReader.nameOf(entry)));
                }
            }
            return new ModelOutline(written instanceof JsonObject config ? config.string("name", className) : className,
                    rows);
        }

        private Row inputRow(String name) {
            List<Shape> shapes = new ArrayList<>();
            for (Node input : graph.inputs()) {
                if (input.name().equals(name)) {
                    shapes.add(input.shape());
                }
            }
            return new Row(name, "InputLayer", shapes, 0, 0, 0, List.of());
        }

        private Row row(JsonObject entry) {
            String name = NetworkReader.nameOf(entry);
            List<Shape> outputs = new ArrayList<>();
            double parameters = 0;
            double trainable = 0;
            double multiplyAdds = 0;
            for (LayerTrace.Call call : trace.calls(name)) {
                for (Node output : outputs.isEmpty() ? call.outputs() : List.<Node>of()) {
                    outputs.add(output.shape());
                }
                for (Node node : call.nodes()) {
                    multiplyAdds += shapes.multiplyAdds(node);
                    for (Weight weight : node.weights()) {
                        double count = counted.add(weight) ? weight.shape().elementCount() : 0;
                        parameters += count;
                        trainable += isTrainable(weight) ? count : 0;
                    }
                }
            }
            return new Row(name, LayerClasses.plain(entry.string("class_name")), outputs, parameters, trainable,
                    multiplyAdds, inputs(entry));
        }

        private boolean isTrainable(Weight weight) {
            String role = weight.role().substring(weight.role().lastIndexOf('/') + 1);
            String place = weight.container().isEmpty() ? weight.layer() : weight.container() + "/" + weight.layer();
            return !KEPT.contains(role) && !frozen.contains(place);
        }

        private void findFrozen(JsonArray entries, String container) {
            for (JsonValue value : entries) {
                JsonObject entry = value.asObject();
                String place = container + NetworkReader.nameOf(entry);
                if (entry.optional("config") instanceof JsonObject config
                        && config.optional("trainable") instanceof JsonBoolean flag && !flag.value()) {
                    frozen.add(place);
                }
                JsonValue inner = !NetworkReader.isNetwork(entry) ? null : entry.optional("config");
                if (inner != null) {
                    findFrozen(inner instanceof JsonArray bare ? bare : inner.asObject().array("layers"), place + "/");
                }
            }
        }

        private static List<String> inputs(JsonObject entry) {
            JsonArray inbound = entry.optionalArray("inbound_nodes");
            Set<String> names = new LinkedHashSet<>();
            for (int i = 0; inbound != null && i < inbound.size(); i++) {
                for (TensorReference reference : TensorReference.readCall(inbound.at(i))) {
                    names.add(reference.layer());
                }
            }
            return List.copyOf(names);
        }
    }
}
