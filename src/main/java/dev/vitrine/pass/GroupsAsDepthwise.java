package dev.vitrine.pass;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes a convolution of as many groups as channels and filters, as ConvNeXt writes it, the depthwise one that it is. */
final class GroupsAsDepthwise extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (!(node.op() instanceof Conv2D conv) || conv.groups() == 1 || conv.groups() != conv.filters()
                || conv.groups() != inputs.get(0).shape().last()) {
            return unchanged(node, inputs);
        }
        // [kh, kw, 1, C] and [kh, kw, C, 1] hold the same values in the same order.
        Weight kernel = node.weights().get(0);
        Shape shape = kernel.shape();
        List<Weight> weights = new ArrayList<>(node.weights());
        weights.set(0, Weight.slot(kernel.name(), Shape.of(shape.dim(0), shape.dim(1), conv.groups(), 1))
                .bind(kernel.data()));
        return new Node(node.name(), new DepthwiseConv2D(conv.window(), 1, conv.bias(), conv.activation()), inputs,
                weights);
    }
}
