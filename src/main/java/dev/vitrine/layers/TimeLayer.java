package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.graph.Passage;
import java.util.List;

/** A layer that goes through time, one way or the other: what {@code Bidirectional} needs to know of it. */
interface TimeLayer extends Layer {
    /** As the layer's own configuration says. */
    Passage passage();

    /** Whether it gives its last states behind its output. */
    boolean givesStates();

    /** States that it starts with, each an input behind the first if given. */
    int stateCount();

    /**
     * @param inputs the sequence, then its first states or none
     * @return the output, then the last states if it gives them
     */
    List<Node> call(List<Node> inputs, Passage passage);

    @Override
    default List<Node> call(List<Node> inputs) {
        return call(inputs, passage());
    }
}
