package dev.vitrine.layers;

import dev.vitrine.graph.Concatenate;
import dev.vitrine.graph.Merge;
import dev.vitrine.graph.MergeBatch;
import dev.vitrine.graph.MergeKind;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Passage;
import dev.vitrine.graph.Slice;
import dev.vitrine.graph.SplitBatch;
import dev.vitrine.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Layers that run another layer on every time step, or both ways through time. */
final class WrapperLayers {
    private WrapperLayers() {
    }

    static Layer create(LayerConfig config) {
        return config.className().equals("Bidirectional") ? bidirectional(config) : timeDistributed(config);
    }

    private static Layer timeDistributed(LayerConfig config) {
        JsonObject entry = config.json().object("layer");
        Layer inner = config.context().reader().read(entry, config, innerName(entry));
        return inputs -> {
            Node sequence = config.single(inputs);
            List<Node> outputs = new ArrayList<>();
            for (Node output : inner.call(List.of(config.node(new MergeBatch(), sequence)))) {
                outputs.add(config.node(new SplitBatch(), output, sequence));
            }
            config.context().mask(outputs.get(0), config.context().maskOf(sequence));
            return outputs;
        };
    }

    private static String innerName(JsonObject entry) {
        return entry.object("config").string("name", entry.string("class_name"));
    }

    private static Layer bidirectional(LayerConfig config) {
        JsonObject entry = config.json().object("layer");
        TimeLayer forward = timed(config, entry, "forward_");
        JsonObject own = config.json().optionalObject("backward_layer");
        TimeLayer backward = timed(config, own == null ? entry : own, "backward_");
        Op merge = merge(config);
        return inputs -> {
            int states = forward.stateCount();
            if (inputs.size() != 1 && inputs.size() != 1 + 2 * states) {
                throw config.problem("It needs one input, or " + 2 * states + " first states too, but gets "
                        + inputs.size() + " inputs.");
            }
            List<Node> there = new ArrayList<>(List.of(inputs.get(0)));
            List<Node> back = new ArrayList<>(List.of(inputs.get(0)));
            for (int i = 1; i < inputs.size(); i++) {
                (i <= states ? there : back).add(inputs.get(i));
            }
            List<Node> first = forward.call(there, forward.passage());
            List<Node> second = backwards(config, back, backward, own == null
                    ? !forward.passage().backwards() : backward.passage().backwards());
            List<Node> outputs = new ArrayList<>();
            if (merge == null) {
                outputs.add(first.get(0));
                outputs.add(second.get(0));
            } else {
                outputs.add(config.node(merge, first.get(0), second.get(0)));
            }
            config.context().mask(outputs.get(0), config.context().maskOf(first.get(0)));
            outputs.addAll(first.subList(1, first.size()));
            outputs.addAll(second.subList(1, second.size()));
            return outputs;
        };
    }

    private static TimeLayer timed(LayerConfig config, JsonObject entry, String prefix) {
        String className = entry.string("class_name");
        String name = innerName(entry);
        LayerConfig part = config.part(className, entry.object("config"),
                name.startsWith(prefix) ? name : prefix + (name.startsWith("forward_") ? name.substring(8) : name));
        TimeLayer layer = RecurrentLayers.timed(part);
        if (layer == null) {
            throw config.problem("It runs a layer of the class " + className
                    + " both ways, but only recurrent layers run so.");
        }
        return layer;
    }

    // What comes first in time stands first, whichever way the layer went.
    private static List<Node> backwards(LayerConfig config, List<Node> inputs, TimeLayer layer, boolean backwards) {
        Passage passage = new Passage(backwards, backwards, layer.passage().sequences());
        List<Node> outputs = new ArrayList<>(layer.call(inputs, passage));
        if (!backwards && passage.sequences()) {
            Slice.Range reversed = new Slice.Range(Slice.OPEN, Slice.OPEN, -1);
            Node output = outputs.get(0);
            outputs.set(0, config.node(Slice.along(1, output.shape().rank(), reversed), output));
        }
        return outputs;
    }

    private static Op merge(LayerConfig config) {
        if (config.json().has("merge_mode") && config.json().optional("merge_mode") == null) {
            return null;
        }
        String mode = config.string("merge_mode", "concat");
        return switch (mode) {
            case "concat" -> new Concatenate(-1);
            case "sum" -> new Merge(MergeKind.ADD);
            case "mul" -> new Merge(MergeKind.MULTIPLY);
            case "ave" -> new Merge(MergeKind.AVERAGE);
            default -> throw config.json().required("merge_mode").expected("\"concat\", \"sum\", \"mul\", \"ave\" or"
                    + " null");
        };
    }
}
