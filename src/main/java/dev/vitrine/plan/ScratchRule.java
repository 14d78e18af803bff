package dev.vitrine.plan;

import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import java.util.List;

/** How much working memory the code that will run a step wants. */
@FunctionalInterface
public interface ScratchRule {
    /** Floats of working memory for one run of the node with these shapes, all known. */
    int scratchFloats(Node node, List<Shape> inputs, Shape output);
}
