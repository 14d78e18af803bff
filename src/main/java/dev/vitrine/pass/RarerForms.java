package dev.vitrine.pass;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;

/** Gives operations that picture classifiers seldom have the form that an emitter knows; the common workers leave it out. */
final class RarerForms {
    private RarerForms() {
    }

    /** Whether there may be anything to do, which asks for a model that is uncommon. */
    @Uncommon
    static boolean areWanted(Graph graph) {
        for (Node node : graph.nodes()) {
            if (node.op() instanceof Conv3DTranspose || node.op() instanceof Conv2D conv && conv.groups() > 1) {
                return true;
            }
        }
        return false;
    }

    @Uncommon
    static Graph of(Graph graph) {
        return new DenseOnPictures().apply(new GroupsAsDepthwise().apply(new PlaneTransposed().apply(graph)));
    }
}
