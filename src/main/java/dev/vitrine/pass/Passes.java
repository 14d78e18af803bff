package dev.vitrine.pass;

import dev.vitrine.graph.Graph;
import java.util.List;

/** The passes that every engine wants, in order. It decides nothing by looking at the graph. */
public final class Passes {
    private static final List<GraphPass> STANDARD = List.of(new DropIdentities(), new FoldScaleShift(),
            new FuseActivation());

    private Passes() {
    }

    /** The graph after all standard passes. */
    public static Graph standard(Graph graph) {
        Graph result = graph;
        for (GraphPass pass : STANDARD) {
            result = pass.apply(result);
        }
        return result;
    }
}
