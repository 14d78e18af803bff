package dev.vitrine.pass;

import dev.vitrine.graph.Graph;

/** One rewriting of a graph. Its outputs differ from the given graph's by rounding at most. */
@FunctionalInterface
public interface GraphPass {
    Graph apply(Graph graph);
}
