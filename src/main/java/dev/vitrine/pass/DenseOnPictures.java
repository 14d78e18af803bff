package dev.vitrine.pass;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes a dense layer over the pixels of a picture a convolution of 1 x 1, which can leave room around its output. */
final class DenseOnPictures extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (!(node.op() instanceof Dense dense) || node.shape().rank() != 4) {
            return unchanged(node, inputs);
        }
        Weight kernel = node.weights().get(0);
        List<Weight> weights = new ArrayList<>(node.weights());
        weights.set(0, Weight.slot(kernel.name(), Shape.of(1, 1, kernel.shape().dim(0), dense.units()))
                .bind(kernel.data()));
        return new Node(node.name(), new Conv2D(Window2D.square(1, 1, Padding.VALID), dense.units(), 1, dense.bias(),
                dense.activation()), inputs, weights);
    }
}
