package dev.vitrine.pass;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * Multiplies the scale of a batch normalisation or rescaling into the weights of the linear convolution or dense layer
 * before it, and adds its shift to the bias, where nobody else reads between.
 */
final class FoldScaleShift extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        Node before = inputs.isEmpty() ? null : inputs.get(0);
        Op op = before == null ? null : withBias(before.op());
        if (op != null && context.isOnlyReader(node.inputs().get(0))) {
            // Only now: there are as many factors as channels, and a file may claim many where no weights bear it out.
            ScaleShift factors = ScaleShift.of(node);
            if (factors != null && factors.axis() == node.shape().rank() - 1) {
                Weight kernel = before.weights().get(0);
                Weight bias = before.weights().size() > 1 ? before.weights().get(1) : null;
                return new Node(node.name(), op, before.inputs(),
                        List.of(scaled(kernel, factors.scale()), folded(node.name(), bias, factors)));
            }
        }
        return unchanged(node, inputs);
    }

    // The same operation with a bias, or null if its output is not linear in its weights.
    private static Op withBias(Op op) {
        if (op instanceof Conv2D conv && conv.activation() == Activation.LINEAR) {
            return new Conv2D(conv.window(), conv.filters(), conv.groups(), true, Activation.LINEAR);
        }
        if (op instanceof DepthwiseConv2D conv && conv.activation() == Activation.LINEAR) {
            return new DepthwiseConv2D(conv.window(), conv.multiplier(), true, Activation.LINEAR);
        }
        if (op instanceof Dense dense && dense.activation() == Activation.LINEAR) {
            return new Dense(dense.units(), true, Activation.LINEAR);
        }
        return TransposedActivation.suits(op) ? TransposedActivation.withBias(op) : null;
    }

    // Output channels are the last dimension of every kernel; of a depthwise one, the last two together.
    private static Weight scaled(Weight kernel, double[] scale) {
        float[] values = kernel.data();
        float[] result = new float[values.length];
        int channels = scale.length;
        for (int i = 0; i < values.length; i += channels) {
            for (int c = 0; c < channels; c++) {
                result[i + c] = (float) (values[i + c] * scale[c]);
            }
        }
        return Weight.slot(kernel.name(), kernel.shape()).bind(result);
    }

    private static Weight folded(String name, Weight bias, ScaleShift factors) {
        float[] result = new float[factors.shift().length];
        for (int c = 0; c < result.length; c++) {
            double before = bias == null ? 0 : bias.data()[c];
            result[c] = (float) (before * factors.scale()[c] + factors.shift()[c]);
        }
        return Weight.slot(bias == null ? name + "/bias" : bias.name(), Shape.of(result.length)).bind(result);
    }
}
