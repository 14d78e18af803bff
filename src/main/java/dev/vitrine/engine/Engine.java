package dev.vitrine.engine;

import dev.vitrine.graph.Graph;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** A way to run graphs, and the word on why it is this one. */
public interface Engine {
    /**
     * @param graph as imported, its weights bound
     * @param inputShapes one for each input, all dimensions known
     * @throws dev.vitrine.tensor.ShapeException if they do not fit the graph
     */
    Executable prepare(Graph graph, List<Shape> inputShapes);

    /** {@code java} or {@code wasm}, as it ran last or would run. */
    String name();

    /** Whether it runs where something faster was tried and refused. */
    default boolean isFallback() {
        return false;
    }

    /** A sentence: what it uses, and why nothing faster. */
    String reason();
}
