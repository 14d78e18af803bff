package dev.vitrine.pass;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes a depthwise convolution that gives several outputs a channel one of a group for each channel. */
final class MultipliedAsGroups extends NodeRewriter {
    /** With more channels a group's work is too little; they are seldom multiplied. */
    private static final int MOST_CHANNELS = 64;

    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        int channels = inputs.isEmpty() ? 0 : inputs.get(0).shape().last();
        if (!(node.op() instanceof DepthwiseConv2D conv) || conv.multiplier() == 1 || channels > MOST_CHANNELS) {
            return unchanged(node, inputs);
        }
        // [kh, kw, C, m] and [kh, kw, 1, C m] hold the same values in the same order.
        Weight kernel = node.weights().get(0);
        Shape shape = kernel.shape();
        int filters = channels * conv.multiplier();
        List<Weight> weights = new ArrayList<>(node.weights());
        weights.set(0, kernel.reshaped(Shape.of(shape.dim(0), shape.dim(1), 1, filters)));
        return new Node(node.name(), new Conv2D(conv.window(), filters, channels, conv.bias(), conv.activation()), inputs,
                weights);
    }
}
