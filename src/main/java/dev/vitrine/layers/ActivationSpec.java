package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
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
        ActivationSpec spec = ActivationNames.find(name, layer.dialect());
        if (spec == null) {
            throw layer.problem("It has the activation " + name + ", which is unknown here.");
        }
        return spec;
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
