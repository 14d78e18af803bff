package dev.vitrine.layers;

import dev.vitrine.graph.Node;
import dev.vitrine.tensor.ShapeException;
import java.util.List;

/**
 * A layer with the mask of its input seen to: Keras 3 may write it as an argument of the call, and most layers that
 * leave steps apart pass it on. Shapes that do not fit become problems of the layer.
 *
 * @param config says where the layer stands
 * @param passes whether the output has the input's mask
 */
record MaskedLayer(Layer layer, LayerConfig config, boolean passes) implements Layer {
    @Override
    public List<Node> call(List<Node> inputs) {
        return call(Arguments.of(inputs));
    }

    @Override
    public List<Node> call(Arguments given) {
        try {
            return masked(given);
        } catch (ShapeException e) {
            throw config.problem(e.getMessage());
        }
    }

    private List<Node> masked(Arguments given) {
        ImportContext context = config.context();
        Arguments arguments = given;
        Node mask = given.named("mask");
        if (mask != null && given.nodes().size() > 1) {
            arguments = given.without(mask);
            context.mask(arguments.nodes().get(0), mask);
        }
        List<Node> outputs = layer.call(arguments);
        if (passes) {
            context.mask(outputs.get(0), context.maskOf(arguments.nodes().get(0)));
        }
        return outputs;
    }
}
