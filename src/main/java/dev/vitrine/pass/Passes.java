package dev.vitrine.pass;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import java.util.List;
import java.util.function.Predicate;

/** The passes that every engine wants, in order. It decides nothing by looking at the graph. */
public final class Passes {
    private static final List<GraphPass> STANDARD = List.of(new DropIdentities(), new FoldScaleShift(),
            new FuseActivation());

    private Passes() {
    }

    /** The graph after all standard passes. */
    public static Graph standard(Graph graph) {
        return apply(STANDARD, graph);
    }

    /**
     * The graph for an engine that ends convolutions and dense layers with more than a bias.
     *
     * @param graph all shapes known, see {@link FixedShapes}
     * @param fusable which convolutions and dense layers it can end so
     * @param ends which activations it can end them with
     */
    public static Graph fused(Graph graph, Predicate<Op> fusable, Predicate<Activation> ends) {
        Graph known = RarerForms.areWanted(graph) ? RarerForms.of(graph) : graph;
        return apply(List.of(new DropIdentities(), new FoldPadding(), new FoldScaleShift(),
                new FoldScaleShiftForward(), new FuseEpilogue(fusable, ends)), known);
    }

    /**
     * A graph of {@link #fused}, in which convolutions keep the largest of two by two pixels where only that is read.
     *
     * @param pools which of them the engine can end so
     */
    public static Graph pooled(Graph fused, Predicate<Node> pools) {
        return new FusePool(pools).apply(fused);
    }

    private static Graph apply(List<GraphPass> passes, Graph graph) {
        Graph result = graph;
        for (GraphPass pass : passes) {
            result = pass.apply(result);
        }
        return result;
    }
}
