package dev.vitrine.layers;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PRelu;
import dev.vitrine.graph.Softmax;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonValue;
import java.util.List;

/** The layers that are an activation and nothing else. */
final class ActivationLayers {
    private ActivationLayers() {
    }

    /** The layer, or null if its class is none of these. */
    static Layer create(LayerConfig config) {
        if (config.is("Activation")) {
            return layer(config, config.activation("activation"));
        }
        if (config.is("ReLU", "LeakyReLU", "ELU", "ThresholdedReLU", "Softmax")) {
            return layer(config, configured(config.className(), config));
        }
        if (config.is("PReLU")) {
            return prelu(config);
        }
        return null;
    }

    /** What a layer of this class with these settings does, or null for a class that has no settings. */
    static ActivationSpec configured(String className, LayerConfig config) {
        if (className.equals("ReLU")) {
            return ActivationSpec.of(new Activation.Relu(maxValue(config),
                    config.number("negative_slope", 0), config.number("threshold", 0)));
        }
        if (className.equals("LeakyReLU")) {
            return ActivationSpec.of(new Activation.Relu(Float.POSITIVE_INFINITY,
                    config.number("negative_slope", config.number("alpha", 0.3)), 0));
        }
        if (className.equals("ELU")) {
            return ActivationSpec.of(new Activation.Elu(config.number("alpha", 1)));
        }
        if (className.equals("ThresholdedReLU")) {
            return thresholded(config);
        }
        if (className.equals("Softmax")) {
            return ActivationSpec.own(new Softmax(axis(config), false));
        }
        return null;
    }

    @Uncommon
    private static ActivationSpec thresholded(LayerConfig config) {
        return ActivationSpec.of(new Activation.Thresholded(config.number("theta", 1)));
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
        return inputs -> List.of(spec.apply(config, config.single(inputs)));
    }

    @Uncommon
    private static Layer prelu(LayerConfig config) {
        int[] shared = config.json().optional("shared_axes") == null ? new int[0] : config.axes("shared_axes", 0);
        return inputs -> {
            Node input = config.single(inputs);
            int[] dims = input.shape().remove(0).toArray();
            for (int axis : shared) {
                int place = config.axis(axis, input.shape());
                if (place > 0) {
                    dims[place - 1] = 1;
                }
            }
            return List.of(config.node(new PRelu(), inputs, List.of(config.weight("alpha", dims))));
        };
    }
}
