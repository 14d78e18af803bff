package dev.vitrine.pass;

import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.ScaleShift;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * Multiplies the scale of a rescaling or normalisation into the weights of the convolution or dense layer after it,
 * and adds what its shift gives to the bias, where nobody else reads between. With a shift it needs a window that
 * never reaches over the edge: the zeros there are not shifted.
 */
final class FoldScaleShiftForward extends NodeRewriter {
    @Override
    Node rewrite(Node node, List<Node> inputs, Context context) {
        Op op = node.op();
        boolean weighs = op instanceof Dense || op instanceof Conv2D conv && conv.groups() == 1;
        if (!weighs || !context.isOnlyReader(node.inputs().get(0))) {
            return unchanged(node, inputs);
        }
        Node from = inputs.get(0);
        if (op instanceof Dense && from.op() instanceof Reshape
                && context.isOnlyReader(node.inputs().get(0).inputs().get(0))) {
            from = from.inputs().get(0);
        }
        ScaleShift factors = from.inputs().size() == 1 ? ScaleShift.of(from) : null;
        if (factors == null || factors.axis() != from.shape().rank() - 1 || !isExact(op, factors)
                || node.weights().get(0).shape().elementCount() % factors.scale().length != 0) {
            return unchanged(node, inputs);
        }
        Node source = from.inputs().get(0);
        Node before = from == inputs.get(0) ? source
                : new Node(inputs.get(0).name(), inputs.get(0).op(), List.of(source), List.of());
        return new Node(node.name(), withBias(op), List.of(before), weights(node, factors));
    }

    private static boolean isExact(Op op, ScaleShift factors) {
        boolean shifts = false;
        for (double shift : factors.shift()) {
            shifts |= shift != 0;
        }
        return !shifts || op instanceof Dense
                || op instanceof Conv2D conv && isInside(conv.window().height()) && isInside(conv.window().width());
    }

    // Whether the window never reaches over the edge.
    private static boolean isInside(Window window) {
        Padding padding = window.padding();
        return padding.before() == 0 && padding.after() == 0
                && (padding.rule() == Padding.Rule.VALID || padding.rule() == Padding.Rule.EXPLICIT
                || window.extent() == 1);
    }

    private static Op withBias(Op op) {
        if (op instanceof Conv2D conv) {
            return new Conv2D(conv.window(), conv.filters(), 1, true, conv.activation());
        }
        Dense dense = (Dense) op;
        return new Dense(dense.units(), true, dense.activation());
    }

    // Kernel rows are taps by input channels; a flattened picture's channels repeat with every pixel.
    private static List<Weight> weights(Node node, ScaleShift factors) {
        Weight kernel = node.weights().get(0);
        float[] values = kernel.data();
        int outputs = kernel.shape().last();
        int channels = factors.scale().length;
        float[] scaled = new float[values.length];
        double[] bias = new double[outputs];
        for (int row = 0; row < values.length / outputs; row++) {
            double scale = factors.scale()[row % channels];
            double shift = factors.shift()[row % channels];
            for (int o = 0; o < outputs; o++) {
                int at = row * outputs + o;
                scaled[at] = (float) (values[at] * scale);
                bias[o] += values[at] * shift;
            }
        }
        float[] old = node.weights().size() > 1 ? node.weights().get(1).data() : null;
        float[] sum = new float[outputs];
        for (int o = 0; o < outputs; o++) {
            sum[o] = (float) (bias[o] + (old == null ? 0 : old[o]));
        }
        List<Weight> weights = new ArrayList<>();
        weights.add(Weight.slot(kernel.name(), kernel.shape()).bind(scaled));
        weights.add(Weight.slot(node.name() + "/bias", Shape.of(outputs)).bind(sum));
        return weights;
    }
}
