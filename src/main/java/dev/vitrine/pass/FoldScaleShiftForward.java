package dev.vitrine.pass;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Reshape;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.ComputedValues;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Values;
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
        Factors factors = from.inputs().size() == 1 ? Factors.of(from) : null;
        if (factors == null || mayShift(from.op()) && !isInside(op)
                || node.weights().get(0).shape().elementCount() % factors.length() != 0) {
            return unchanged(node, inputs);
        }
        Node source = from.inputs().get(0);
        Node before = from == inputs.get(0) ? source
                : new Node(inputs.get(0).name(), inputs.get(0).op(), List.of(source), List.of());
        return new Node(node.name(), withBias(op), List.of(before), weights(node, factors));
    }

    // Said without a look at weights, which may not be there yet.
    private static boolean mayShift(Op op) {
        if (op instanceof Affine affine) {
            boolean shifts = false;
            for (float offset : affine.offset()) {
                shifts |= offset != 0;
            }
            return shifts;
        }
        return !(op instanceof ChannelAffine affine) || affine.center();
    }

    private static boolean isInside(Op op) {
        return op instanceof Dense
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
    private static List<Weight> weights(Node node, Factors factors) {
        Weight kernel = node.weights().get(0);
        Weight old = node.weights().size() > 1 ? node.weights().get(1) : null;
        Shape shape = Shape.of(kernel.shape().last());
        Values[] all = factors.sources(node.weights().toArray(new Weight[0]));
        return List.of(
                Weight.slot(kernel.name(), kernel.shape()).bind(new ComputedValues(kernel.shape(),
                        () -> scaled(kernel, factors.get().scale()), all)),
                Weight.slot(node.name() + "/bias", shape).bind(new ComputedValues(shape,
                        () -> shifted(kernel, old, factors.get().shift()), all)));
    }

    private static float[] scaled(Weight kernel, double[] scale) {
        float[] values = kernel.data();
        float[] result = new float[values.length];
        int outputs = kernel.shape().last();
        for (int row = 0; row < values.length / outputs; row++) {
            double factor = scale[row % scale.length];
            for (int at = row * outputs; at < (row + 1) * outputs; at++) {
                result[at] = (float) (values[at] * factor);
            }
        }
        return result;
    }

    private static float[] shifted(Weight kernel, Weight old, double[] shift) {
        float[] values = kernel.data();
        double[] sum = new double[kernel.shape().last()];
        for (int row = 0; row < values.length / sum.length; row++) {
            double summand = shift[row % shift.length];
            for (int o = 0; o < sum.length; o++) {
                sum[o] += values[row * sum.length + o] * summand;
            }
        }
        for (int o = 0; o < sum.length; o++) {
            sum[o] += old == null ? 0 : old.data()[o];
        }
        return Factors.floats(sum);
    }
}
