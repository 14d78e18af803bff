package dev.vitrine.layers;

import dev.vitrine.Uncommon;
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
        if (Names.among(name, "softmax")) {
            return own(new Softmax(-1, false));
        }
        if (Names.among(name, "linear")) {
            return of(Activation.LINEAR);
        }
        if (Names.among(name, "relu", "re_lu")) {
            return of(Activation.RELU);
        }
        if (Names.among(name, "relu6")) {
            return of(Activation.RELU6);
        }
        if (Names.among(name, "elu")) {
            return of(new Activation.Elu(1));
        }
        if (Names.among(name, "leaky_relu")) {
            return of(new Activation.Relu(Float.POSITIVE_INFINITY, 0.2f, 0));
        }
        if (Names.among(name, "sigmoid")) {
            return of(Plain.SIGMOID);
        }
        if (Names.among(name, "tanh")) {
            return of(Plain.TANH);
        }
        if (Names.among(name, "swish", "silu")) {
            return of(Plain.SWISH);
        }
        return rarer(name, keras3);
    }

    @Uncommon
    private static ActivationSpec rarer(String name, boolean keras3) {
        if (Names.among(name, "log_softmax")) {
            return own(new Softmax(-1, true));
        }
        if (Names.among(name, "selu")) {
            return of(Plain.SELU);
        }
        if (Names.among(name, "hard_sigmoid")) {
            return of(keras3 ? Plain.HARD_SIGMOID_6 : Plain.HARD_SIGMOID);
        }
        if (Names.among(name, "hard_swish", "hard_silu")) {
            return of(Plain.HARD_SWISH);
        }
        if (Names.among(name, "softplus")) {
            return of(Plain.SOFTPLUS);
        }
        if (Names.among(name, "softsign", "soft_sign")) {
            return of(Plain.SOFTSIGN);
        }
        if (Names.among(name, "gelu")) {
            return of(Plain.GELU);
        }
        if (Names.among(name, "gelu_new")) {
            return of(Plain.GELU_TANH);
        }
        if (Names.among(name, "mish")) {
            return of(Plain.MISH);
        }
        if (Names.among(name, "exponential")) {
            return of(Plain.EXPONENTIAL);
        }
        if (Names.among(name, "hard_tanh")) {
            return own(new Unary(Unary.Kind.CLIP, -1, 1));
        }
        if (Names.among(name, "log_sigmoid")) {
            return own(Unary.of(Unary.Kind.LOG_SIGMOID));
        }
        if (Names.among(name, "tanh_shrink")) {
            return own(Unary.of(Unary.Kind.TANH_SHRINK));
        }
        if (Names.among(name, "soft_shrink")) {
            return own(new Unary(Unary.Kind.SOFT_SHRINK, 0.5f, 0));
        }
        if (Names.among(name, "hard_shrink")) {
            return own(new Unary(Unary.Kind.HARD_SHRINK, 0.5f, 0));
        }
        if (Names.among(name, "squareplus")) {
            return own(new Unary(Unary.Kind.SQUARE_PLUS, 4, 0));
        }
        if (Names.among(name, "celu")) {
            return own(new Unary(Unary.Kind.CELU, 1, 0));
        }
        if (Names.among(name, "sparse_plus")) {
            return own(Unary.of(Unary.Kind.SPARSE_PLUS));
        }
        return null;
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
