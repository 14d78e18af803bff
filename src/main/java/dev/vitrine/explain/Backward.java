package dev.vitrine.explain;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.ChannelAffine;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Op;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Reduce;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/**
 * The chain rule through one layer of a head: from the gradient of its output to that of its input. Whatever moves
 * values only, is linear, activates or pools can be passed; anything else is refused by name.
 */
final class Backward {
    private Backward() {
    }

    /**
     * @param input what the node was given in the forward pass
     * @param output what it gave
     * @param gradient of the output, one value an element
     * @throws ExplainException if there is no way back through this operation
     */
    static double[] through(Node node, Tensor input, Tensor output, double[] gradient) {
        Op op = node.op();
        if (op.isView()) {
            return gradient;
        }
        if (op instanceof Dense) {
            return dense(node.weights().get(0).data(), input.data().length, gradient);
        }
        if (op instanceof Conv2D conv && isDense(conv, input)) {
            return dense(node.weights().get(0).data(), input.data().length, gradient);
        }
        if (op instanceof Activate activate) {
            double[] result = new double[gradient.length];
            for (int i = 0; i < result.length; i++) {
                result[i] = gradient[i] * ActivationSlope.at(activate.activation(), input.data()[i]);
            }
            return result;
        }
        if (op instanceof GlobalPooling2D pool) {
            return PoolBackward.global(pool.kind(), input, output, gradient);
        }
        if (op instanceof Reduce reduce && reduce.kind() == Reduce.Kind.MEAN && input.shape().rank() == 4
                && reduce.axes().equals(List.of(1, 2))) {
            return PoolBackward.global(PoolKind.AVERAGE, input, output, gradient);
        }
        if (op instanceof Pooling2D pool) {
            return PoolBackward.windows(pool, input, output, gradient);
        }
        return scaled(node, input, gradient);
    }

    /** Whether it sees one place only, and so all of its input with every filter. */
    private static boolean isDense(Conv2D conv, Tensor input) {
        return conv.groups() == 1 && conv.window().taps() == 1 && input.shape().dim(1) == 1
                && input.shape().dim(2) == 1;
    }

    /** @param kernel {@code [in, units]}, used for each row of the input */
    private static double[] dense(float[] kernel, int inputs, double[] gradient) {
        double[] result = new double[inputs];
        int length = inLength(kernel, inputs, gradient);
        int units = kernel.length / length;
        for (int i = 0; i < inputs; i++) {
            double sum = 0;
            for (int u = 0; u < units; u++) {
                sum += kernel[i % length * units + u] * gradient[i / length * units + u];
            }
            result[i] = sum;
        }
        return result;
    }

    // in * units = kernel, rows * in = inputs, rows * units = outputs.
    private static int inLength(float[] kernel, int inputs, double[] gradient) {
        return (int) Math.round(Math.sqrt((double) kernel.length * inputs / gradient.length));
    }

    /** Layers that multiply each channel by a constant of its own. */
    private static double[] scaled(Node node, Tensor input, double[] gradient) {
        Op op = node.op();
        int axis;
        double[] factors;
        if (op instanceof BatchNormalization norm) {
            axis = norm.axis();
            factors = factors(node, norm);
        } else if (op instanceof ChannelAffine affine) {
            axis = affine.axis();
            factors = affine.scale() ? doubles(node.weights().get(0).data()) : new double[] {1};
        } else if (op instanceof Affine affine) {
            axis = input.shape().rank() - 1;
            factors = new double[affine.scale().size()];
            for (int c = 0; c < factors.length; c++) {
                factors[c] = affine.scale().get(c);
            }
        } else {
            throw ExplainException.layer(node);
        }
        int inner = input.shape().elementCountFrom(axis + 1);
        double[] result = new double[gradient.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = gradient[i] * factors[factors.length == 1 ? 0 : i / inner % factors.length];
        }
        return result;
    }

    private static double[] factors(Node node, BatchNormalization norm) {
        float[] variance = node.weights().get(node.weights().size() - 1).data();
        double[] factors = new double[variance.length];
        for (int c = 0; c < factors.length; c++) {
            double gamma = norm.scale() ? node.weights().get(0).data()[c] : 1;
            factors[c] = gamma / Math.sqrt((double) variance[c] + norm.epsilon());
        }
        return factors;
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
