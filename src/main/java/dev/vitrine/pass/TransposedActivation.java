package dev.vitrine.pass;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2DTranspose;
import dev.vitrine.graph.Op;

/** What {@link Activations} knows of others, for a transposed convolution; apart, since the common workers leave it out. */
final class TransposedActivation {
    private TransposedActivation() {
    }

    @Uncommon
    static boolean suits(Op op) {
        return op instanceof Conv2DTranspose;
    }

    @Uncommon
    static Activation of(Op op) {
        return ((Conv2DTranspose) op).activation();
    }

    @Uncommon
    static Op with(Op op, Activation activation) {
        Conv2DTranspose conv = (Conv2DTranspose) op;
        return new Conv2DTranspose(conv.height(), conv.width(), conv.filters(), conv.bias(), activation);
    }

    /** The same with a bias and no activation; null if it has one. */
    @Uncommon
    static Op withBias(Op op) {
        Conv2DTranspose conv = (Conv2DTranspose) op;
        return conv.activation() != Activation.LINEAR ? null
                : new Conv2DTranspose(conv.height(), conv.width(), conv.filters(), true, Activation.LINEAR);
    }
}
