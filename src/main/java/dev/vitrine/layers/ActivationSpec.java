package dev.vitrine.layers;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Activation.Plain;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Unary;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import java.util.List;

/**
 * What the {@code activation} attribute of a layer asks for: an element-wise function that the layer's own operation
 * takes along, or an operation that needs a node of its own.
 *
 * @param elementWise {@link Activation#LINEAR} where there is an operation
 * @param operation null where there is none
 */
record ActivationSpec(Activation elementWise, Op operation) {
    static ActivationSpec of(Activation activation) {
        return new ActivationSpec(activation, null);
    }

    static ActivationSpec own(Op operation) {
        return new ActivationSpec(Activation.LINEAR, operation);
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
                ? ActivationLayers.configured(className, layer.part(className, settings, "")) : null;
        return known != null ? known : named(snakeCase(className), layer);
    }

    /** The output of the layer's operation, through the operation of its own if there is one. */
    Node after(Node node) {
        return operation == null ? node : new Node(node.name(), operation, List.of(node), List.of());
    }

    /** The function of a node that is no layer's operation. */
    Node apply(LayerConfig layer, Node node) {
        return operation != null ? after(node) : layer.node(new Activate(elementWise), node);
    }

    /** The function alone, for a cell, which can take no operation along. */
    Activation inCell(LayerConfig layer, String key) {
        if (operation != null) {
            throw layer.problem("Its " + key + " is none that works on each number alone, which a cell needs.");
        }
        return elementWise;
    }

    /** The function of that name, or null if it is unknown. */
    static ActivationSpec known(String name, boolean keras3) {
        return switch (name) {
            case "softmax" -> own(new Softmax(-1, false));
            case "log_softmax" -> own(new Softmax(-1, true));
            case "linear" -> of(Activation.LINEAR);
            case "relu", "re_lu" -> of(Activation.RELU);
            case "relu6" -> of(Activation.RELU6);
            case "elu" -> of(new Activation.Elu(1));
            case "selu" -> of(Plain.SELU);
            case "leaky_relu" -> of(new Activation.Relu(Float.POSITIVE_INFINITY, 0.2f, 0));
            case "sigmoid" -> of(Plain.SIGMOID);
            case "hard_sigmoid" -> of(keras3 ? Plain.HARD_SIGMOID_6 : Plain.HARD_SIGMOID);
            case "hard_swish", "hard_silu" -> of(Plain.HARD_SWISH);
            case "tanh" -> of(Plain.TANH);
            case "softplus" -> of(Plain.SOFTPLUS);
            case "softsign", "soft_sign" -> of(Plain.SOFTSIGN);
            case "swish", "silu" -> of(Plain.SWISH);
            case "gelu" -> of(Plain.GELU);
            case "gelu_new" -> of(Plain.GELU_TANH);
            case "mish" -> of(Plain.MISH);
            case "exponential" -> of(Plain.EXPONENTIAL);
            case "hard_tanh" -> own(new Unary(Unary.Kind.CLIP, -1, 1));
            case "log_sigmoid" -> own(Unary.of(Unary.Kind.LOG_SIGMOID));
            case "tanh_shrink" -> own(Unary.of(Unary.Kind.TANH_SHRINK));
            case "soft_shrink" -> own(new Unary(Unary.Kind.SOFT_SHRINK, 0.5f, 0));
            case "hard_shrink" -> own(new Unary(Unary.Kind.HARD_SHRINK, 0.5f, 0));
            case "squareplus" -> own(new Unary(Unary.Kind.SQUARE_PLUS, 4, 0));
            case "celu" -> own(new Unary(Unary.Kind.CELU, 1, 0));
            case "sparse_plus" -> own(Unary.of(Unary.Kind.SPARSE_PLUS));
            default -> null;
        };
    }

    private static ActivationSpec named(String name, LayerConfig layer) {
        ActivationSpec known = known(name, layer.dialect().isKeras3());
        if (known == null) {
            throw layer.problem("It has the activation " + name + ", which is unknown here.");
        }
        return known;
    }

    /** LeakyReLU to leaky_relu, HardSigmoid to hard_sigmoid: a capital after a small letter starts a word. */
    static String snakeCase(String name) {
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
