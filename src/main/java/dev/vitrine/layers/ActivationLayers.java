package dev.vitrine.layers;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Softmax;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;
import java.util.List;
import java.util.Map;

/** The layers that are an activation and nothing else. */
final class ActivationLayers {
    private ActivationLayers() {
    }

    static void register(Map<String, LayerFactory> classes) {
        classes.put("Activation", config -> layer(config, config.activation("activation")));
        for (String name : List.of("ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax")) {
            classes.put(name, config -> layer(config, configured(name, config)));
        }
    }

    /** What a layer of this class with these settings does, or null for a class that has no settings. */
    static ActivationSpec configured(String className, LayerConfig config) {
        return switch (className) {
            case "ReLU" -> ActivationSpec.of(new Activation.Relu(maxValue(config),
                    config.number("negative_slope", 0), config.number("threshold", 0)));
            case "LeakyReLU" -> ActivationSpec.of(new Activation.Relu(Float.POSITIVE_INFINITY,
                    config.number("negative_slope", config.number("alpha", 0.3)), 0));
            case "ELU" -> ActivationSpec.of(new Activation.Elu(config.number("alpha", 1)));
            case "ThresholdedReLU" -> ActivationSpec.of(new Activation.Thresholded(config.number("theta", 1)));
            case "Softmax" -> new ActivationSpec(Activation.LINEAR, new Softmax(axis(config), false));
            default -> null;
        };
    }

    private static float maxValue(LayerConfig config) {
        return config.number("max_value", Float.POSITIVE_INFINITY);
    }

    private static int axis(LayerConfig config) {
        JsonValue axis = config.json().optional("axis");
        if (axis == null) {
            return -1;
        }
        if (axis instanceof JsonArray axes) {
            if (axes.size() != 1) {
                throw axis.expected("one dimension");
            }
            return axes.at(0).asInt();
        }
        return axis.asInt();
    }

    private static Layer layer(LayerConfig config, ActivationSpec spec) {
        return inputs -> {
            if (spec.softmax() != null) {
                return List.of(new Node(config.path(), spec.softmax(), inputs, List.of()));
            }
            return List.of(new Node(config.path(), new Activate(spec.elementWise()), inputs, List.of()));
        };
    }
}
