package dev.vitrine.graph;

import dev.vitrine.tensor.Shape;
import java.util.List;

/**
 * {@code x scale[c] + shift[c]}, where {@code c} is the index along one dimension: what batch
 * normalisation, rescaling and their kin are at prediction. Kept in double, so that whoever folds it rounds once.
 *
 * @param axis the dimension that {@code c} counts, from the front
 */
public record ScaleShift(int axis, double[] scale, double[] shift) {
    /**
     * Along which dimension the node scales and shifts; -1 if its operation is neither or its size there is open. No
     * weights are read.
     */
    public static int axis(Node node) {
        Op op = node.op();
        if (op instanceof Affine) {
            return node.shape().rank() > 0 && node.shape().last() == Shape.UNKNOWN ? -1
                    : Math.max(0, node.shape().rank() - 1);
        }
        if (op instanceof ChannelAffine affine) {
            return node.shape().dim(affine.axis()) == Shape.UNKNOWN ? -1 : affine.axis();
        }
        return op instanceof BatchNormalization norm ? norm.axis()
                : op instanceof Normalization norm ? norm.axis() : -1;
    }

    /**
     * The node's scale and shift, or null if its operation is neither, or its size along the axis is open.
     *
     * @param node its weights bound
     */
    public static ScaleShift of(Node node) {
        return axis(node) < 0 ? null : of(node, node.shape());
    }

    /**
     * The same where the output's shape is known.
     *
     * @param node its weights bound
     * @param shape of its output
     */
    public static ScaleShift of(Node node, Shape shape) {
        if (node.op() instanceof BatchNormalization op) {
            return of(node, op);
        }
        if (node.op() instanceof ChannelAffine op) {
            return of(node, op, shape.dim(op.axis()));
        }
        if (node.op() instanceof Normalization op) {
            return of(node, op);
        }
        if (node.op() instanceof Affine op) {
            int rank = shape.rank();
            int channels = rank == 0 ? 1 : shape.last();
            return new ScaleShift(Math.max(0, rank - 1), spread(op.scale(), channels),
                    spread(op.offset(), channels));
        }
        return null;
    }

    private static ScaleShift of(Node node, BatchNormalization op) {
        int next = 0;
        float[] gamma = op.scale() ? node.weights().get(next++).data() : null;
        float[] beta = op.center() ? node.weights().get(next++).data() : null;
        float[] mean = node.weights().get(next++).data();
        float[] variance = node.weights().get(next).data();
        double[] scale = new double[mean.length];
        double[] shift = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            scale[c] = (gamma == null ? 1.0 : gamma[c]) / Math.sqrt((double) variance[c] + op.epsilon());
            shift[c] = (beta == null ? 0.0 : beta[c]) - mean[c] * scale[c];
        }
        return new ScaleShift(op.axis(), scale, shift);
    }

    private static ScaleShift of(Node node, ChannelAffine op, int length) {
        double[] scale = new double[length];
        double[] shift = new double[length];
        float[] gamma = op.scale() ? node.weights().get(0).data() : null;
        float[] beta = op.center() ? node.weights().get(op.scale() ? 1 : 0).data() : null;
        for (int c = 0; c < length; c++) {
            scale[c] = gamma == null ? 1 : gamma[c];
            shift[c] = beta == null ? 0 : beta[c];
        }
        return new ScaleShift(op.axis(), scale, shift);
    }

    private static ScaleShift of(Node node, Normalization op) {
        float[] mean = node.weights().get(0).data();
        float[] variance = node.weights().get(1).data();
        double[] scale = new double[mean.length];
        double[] shift = new double[mean.length];
        for (int c = 0; c < mean.length; c++) {
            scale[c] = 1 / Math.max(Math.sqrt(variance[c]), Normalization.EPSILON);
            shift[c] = -mean[c] * scale[c];
        }
        return new ScaleShift(op.axis(), scale, shift);
    }

    private static double[] spread(List<Float> values, int length) {
        double[] result = new double[length];
        for (int i = 0; i < length; i++) {
            result[i] = values.get(values.size() == 1 ? 0 : i);
        }
        return result;
    }
}
