package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Activation.Plain;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Softmax;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.List;

/**
 * What the {@code activation} attribute of a layer asks for: an element-wise function that the layer's own operation
 * takes along, or a softmax that needs a node of its own.
 *
 * @param elementWise {@link Activation#LINEAR} where there is a softmax
 * @param softmax null where there is none
 */
record ActivationSpec(Activation elementWise, Softmax softmax) {
    static ActivationSpec of(Activation activation) {
        return new ActivationSpec(activation, null);
    }

    /** @param value a name, an object with a class name and a configuration, or null for none */
    static ActivationSpec read(JsonValue value, LayerConfig layer) {
        if (value == null) {
            return of(Activation.LINEAR);
        }
        if (value instanceof JsonString name) {
            return named(name.text(), layer);
        }
        JsonObject object = value.asObject();
        JsonValue config = object.optional("config");
        if (config instanceof JsonString name) {
            return named(name.text(), layer);
        }
        String className = object.string("class_name");
        ActivationSpec known = config instanceof JsonObject settings && settings.size() > 0
                ? ActivationLayers.configured(className, new LayerConfig(className, layer.name(), layer.path(),
                        settings, layer.dialect())) : null;
        return known != null ? known : named(snakeCase(className), layer);
    }

    /** The output of the layer's operation, through the softmax if there is one. */
    Node after(Node node) {
        return softmax == null ? node : new Node(node.name(), softmax, List.of(node), List.of());
    }

    private static ActivationSpec named(String name, LayerConfig layer) {
        return switch (name) {
            case "softmax" -> new ActivationSpec(Activation.LINEAR, new Softmax(-1, false));
            case "log_softmax" -> new ActivationSpec(Activation.LINEAR, new Softmax(-1, true));
            case "linear" -> of(Activation.LINEAR);
            case "relu", "re_lu" -> of(Activation.RELU);
            case "relu6" -> of(Activation.RELU6);
            case "elu" -> of(new Activation.Elu(1));
            case "selu" -> of(Plain.SELU);
            case "leaky_relu" -> of(new Activation.Relu(Float.POSITIVE_INFINITY, 0.2f, 0));
            case "sigmoid" -> of(Plain.SIGMOID);
            case "hard_sigmoid" -> of(layer.dialect().isKeras3() ? Plain.HARD_SIGMOID_6 : Plain.HARD_SIGMOID);
            case "hard_swish", "hard_silu" -> of(Plain.HARD_SWISH);
            case "tanh" -> of(Plain.TANH);
            case "softplus" -> of(Plain.SOFTPLUS);
            case "softsign" -> of(Plain.SOFTSIGN);
            case "swish", "silu" -> of(Plain.SWISH);
            case "gelu" -> of(Plain.GELU);
            case "gelu_new" -> of(Plain.GELU_TANH);
            case "mish" -> of(Plain.MISH);
            case "exponential" -> of(Plain.EXPONENTIAL);
            default -> throw layer.problem("It has the activation " + name + ", which is unknown here.");
        };
    }

    // LeakyReLU to leaky_relu, HardSigmoid to hard_sigmoid: a capital after a small letter starts a word.
    private static String snakeCase(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (capital && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z') {
                text.append('_');
            }
            text.append(capital ? (char) (c + 'a' - 'A') : c);
        }
        return text.toString();
    }
}
