package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Activation.Plain;
import dev.vitrine.graph.Softmax;

/** What the names of activations mean. A name means the same in every layer; see the Keras activations reference. */
final class ActivationNames {
    // Two lists rather than a switch, which the browser's bundle would pay for with 28 KB.
    private static final String[] NAMES = {
        "linear", "relu", "re_lu", "relu6", "elu", "selu", "leaky_relu", "sigmoid", "hard_swish", "hard_silu",
        "tanh", "softplus", "softsign", "swish", "silu", "gelu", "gelu_new", "mish", "exponential",
    };
    private static final Activation[] ACTIVATIONS = {
        Activation.LINEAR, Activation.RELU, Activation.RELU, Activation.RELU6, new Activation.Elu(1), Plain.SELU,
        new Activation.Relu(Float.POSITIVE_INFINITY, 0.2f, 0), Plain.SIGMOID, Plain.HARD_SWISH, Plain.HARD_SWISH,
        Plain.TANH, Plain.SOFTPLUS, Plain.SOFTSIGN, Plain.SWISH, Plain.SWISH, Plain.GELU, Plain.GELU_TANH,
        Plain.MISH, Plain.EXPONENTIAL,
    };

    private ActivationNames() {
    }

    /** What a name means, or null if it means nothing here. */
    static ActivationSpec find(String name, Dialect dialect) {
        if (name.equals("softmax") || name.equals("log_softmax")) {
            return new ActivationSpec(Activation.LINEAR, new Softmax(-1, name.equals("log_softmax")));
        }
        if (name.equals("hard_sigmoid")) {
            return ActivationSpec.of(dialect.isKeras3() ? Plain.HARD_SIGMOID_6 : Plain.HARD_SIGMOID);
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(name)) {
                return ActivationSpec.of(ACTIVATIONS[i]);
            }
        }
        return null;
    }
}
