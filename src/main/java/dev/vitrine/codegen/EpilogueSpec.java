package dev.vitrine.codegen;

import dev.vitrine.graph.Activation;

/**
 * What a kernel does to a sum before it stores it: adds a residual, applies an activation, scales and shifts.
 */
record EpilogueSpec(boolean residual, Activation activation, boolean scaled) {
    static final EpilogueSpec NONE = new EpilogueSpec(false, Activation.LINEAR, false);

    /** As it stands in a function's name. */
    String text() {
        String act = activation == Activation.LINEAR ? "" : "_" + VectorMath.name(activation);
        return (residual ? "_add" : "") + act + (scaled ? "_scale" : "");
    }
}
