package dev.vitrine.pass;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Fused;
import dev.vitrine.graph.Op;

/** The activation that an operation ends with, and the operation with another. */
final class Activations {
    private Activations() {
    }

    /** Linear where the operation has none. */
    static Activation of(Op op) {
        if (op instanceof Activate activate) {
            return activate.activation();
        } else if (op instanceof Conv2D conv) {
            return conv.activation();
        } else if (op instanceof DepthwiseConv2D conv) {
            return conv.activation();
        } else if (op instanceof Dense dense) {
            return dense.activation();
        } else if (TransposedActivation.suits(op)) {
            return TransposedActivation.of(op);
        }
        return op instanceof Fused fused && !fused.scaled() ? fused.activation() : Activation.LINEAR;
    }

    /** A convolution or dense layer with this activation in the place of its own; null for any other operation. */
    static Op with(Op op, Activation activation) {
        if (op instanceof Conv2D conv) {
            return new Conv2D(conv.window(), conv.filters(), conv.groups(), conv.bias(), activation);
        } else if (op instanceof DepthwiseConv2D conv) {
            return new DepthwiseConv2D(conv.window(), conv.multiplier(), conv.bias(), activation);
        } else if (TransposedActivation.suits(op)) {
            return TransposedActivation.with(op, activation);
        }
        return op instanceof Dense dense ? new Dense(dense.units(), dense.bias(), activation) : null;
    }
}
