package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import java.util.List;

/** One layer of a model, to be called on nodes as often as the model says; its weights are the same in every call. */
@FunctionalInterface
interface Layer {
    /**
     * @param inputs the nodes that the layer is called on
     * @return the nodes that hold its outputs
     */
    List<Node> call(List<Node> inputs);

    /** The same for layers to which the names and order of arguments matter. */
    default List<Node> call(Arguments arguments) {
        return call(arguments.nodes());
    }
}
