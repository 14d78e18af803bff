package dev.vitrine.pass;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import java.util.List;

/** Gives operations that picture classifiers seldom have the form that an emitter knows; the common workers leave it out. */
final class RarerForms {
    private RarerForms() {
    }

    /** Whether there may be anything to do, which asks for a model that is uncommon. */
    @Uncommon
    static boolean areWanted(Graph graph) {
        for (Node node : graph.nodes()) {
            if (node.op() instanceof Conv3DTranspose || node.op() instanceof Conv2D conv && conv.groups() > 1
                    || node.op() instanceof DepthwiseConv2D depthwise && depthwise.multiplier() > 1) {
                return true;
            }
        }
        return false;
    }

    @Uncommon
    static Graph of(Graph graph) {
        Graph result = graph;
        for (GraphPass pass : List.of(new PlaneTransposed(), new GroupsAsDepthwise(), new MultipliedAsGroups(),
                new DenseOnPictures())) {
            result = pass.apply(result);
        }
        return result;
    }
}
