package dev.vitrine.pass;

import dev.vitrine.graph.Conv2DTranspose;
import dev.vitrine.graph.Conv3DTranspose;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.TransposedWindow;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** Makes a transposed convolution over a space of depth 1 one over a plane, its kernel turned as a convolution's is. */
final class PlaneTransposed extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        if (node.op() instanceof Conv3DTranspose conv && conv.depth().equals(TransposedWindow.ONE)
                && isExpanded(inputs.get(0))) {
            List<Weight> weights = new ArrayList<>(node.weights());
            weights.set(0, turned(weights.get(0), conv));
            Node plane = new Node(node.name(), new Conv2DTranspose(conv.height(), conv.width(), conv.filters(),
                    conv.bias(), conv.activation()), inputs.get(0).inputs(), weights);
            return new Node(node.name() + "/space", new ExpandDims(1), List.of(plane), List.of());
        }
        if (node.op() instanceof Squeeze squeeze && squeeze.axis() == 1 && isExpanded(inputs.get(0))) {
            return inputs.get(0).inputs().get(0);
        }
        return unchanged(node, inputs);
    }

    private static boolean isExpanded(Node node) {
        return node.op() instanceof ExpandDims expand && expand.axis() == 1;
    }

    // Taps, then [F, C], to taps, then [C, F].
    private static Weight turned(Weight kernel, Conv3DTranspose conv) {
        int filters = conv.filters();
        int channels = kernel.shape().last();
        float[] values = kernel.data();
        float[] result = new float[values.length];
        int to = 0;
        for (int tap = 0; tap < values.length; tap += filters * channels) {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    result[to++] = values[tap + f * channels + c];
                }
            }
        }
        return Weight.slot(kernel.name(), Shape.of(conv.height().size(), conv.width().size(), channels,
                filters)).bind(result);
    }
}
