package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Passage;
import dev.vitrine.graph.Recurrent;
import dev.vitrine.graph.Weight;
import java.util.ArrayList;
import java.util.List;

/** One cell of a recurrent layer, with its weights. */
record RecurrentCell(LayerConfig config, Recurrent.Kind kind, int units, Activation activation,
        Activation recurrentActivation, boolean bias, boolean resetAfter) {
    static RecurrentCell read(LayerConfig config, Recurrent.Kind kind) {
        Activation activation = config.json().optional("activation") == null && !config.json().has("activation")
                ? Activation.Plain.TANH : config.activation("activation").inCell(config, "activation");
        Activation recurrent = config.json().has("recurrent_activation")
                ? config.activation("recurrent_activation").inCell(config, "recurrent activation")
                : Activation.Plain.SIGMOID;
        return new RecurrentCell(config, kind, config.integer("units"), activation, recurrent,
                config.bool("use_bias", true),
                kind == Recurrent.Kind.GRU && config.bool("reset_after", config.className().equals("UnifiedGRU")));
    }

    int states() {
        return kind == Recurrent.Kind.LSTM ? 2 : 1;
    }

    /** The sequence multiplied with the kernel, once for all that is read from it. */
    Node projected(Node sequence) {
        int columns = kind.gates() * units;
        Weight kernel = config.weight("kernel", sequence.shape().last(), columns);
        return new Node(config.path() + " (input)", new Dense(columns, false, Activation.LINEAR), List.of(sequence),
                List.of(kernel));
    }

    /**
     * @param initial first states, or none
     * @param mask or null
     * @param state which state to give
     */
    Node run(Node projected, List<Node> initial, Node mask, Passage passage, int state) {
        int columns = kind.gates() * units;
        Recurrent op = new Recurrent(kind, units, activation, recurrentActivation, bias, resetAfter, passage, state,
                initial.size(), mask != null);
        List<Node> inputs = new ArrayList<>(List.of(projected));
        inputs.addAll(initial);
        if (mask != null) {
            inputs.add(mask);
        }
        List<Weight> weights = new ArrayList<>(List.of(config.weight("recurrent_kernel", units, columns)));
        if (bias) {
            weights.add(resetAfter ? config.weight("bias", 2, columns) : config.weight("bias", columns));
        }
        return config.node(op, inputs, weights);
    }
}
