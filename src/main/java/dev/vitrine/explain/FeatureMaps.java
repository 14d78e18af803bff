package dev.vitrine.explain;

import dev.vitrine.engine.Model;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/**
 * Class activation maps (Zhou et al. 2016) and Grad-CAM (Selvaraju et al. 2017): the model's last feature maps, weighed
 * by how much each speaks for a class. One run of the model gives the maps, then every class is cheap.
 */
public final class FeatureMaps {
    private final Head head;
    private final List<Tensor> values;

    private FeatureMaps(Head head, List<Tensor> values) {
        this.head = head;
        this.values = values;
    }

    /**
     * @param graph a whole model as it was imported, its weights bound
     * @param input {@code [1, height, width, channels]}, as the model takes it
     * @throws ExplainException if the model has no such maps
     */
    public static FeatureMaps of(Graph graph, Tensor input) {
        if (graph.inputs().size() != 1) {
            throw ExplainException.noPicture();
        }
        Head head = Head.of(graph);
        return new FeatureMaps(head, new Model(head.graph()).predict(List.of(input)));
    }

    /** The layer whose maps they are. */
    public String layer() {
        return head.layer();
    }

    /**
     * Grad-CAM: each map by the mean of the score's gradient over it, summed up, values below 0 left out.
     *
     * @throws ExplainException naming the layer through which there is no way back
     */
    public HeatMap gradCam(int classIndex) {
        List<Node> chain = head.chain();
        double[] gradient = new double[values.get(chain.size()).data().length];
        if (classIndex < 0 || classIndex >= gradient.length) {
            throw ExplainException.noPicture();
        }
        gradient[classIndex] = 1;
        for (int i = chain.size() - 1; i >= 0; i--) {
            gradient = Backward.through(chain.get(i), values.get(i), values.get(i + 1), gradient);
        }
        Shape maps = values.get(0).shape();
        double[] weights = new double[maps.last()];
        for (int i = 0; i < gradient.length; i++) {
            weights[i % weights.length] += gradient[i] / (maps.dim(1) * maps.dim(2));
        }
        HeatMap sum = weighed(weights);
        for (int i = 0; i < sum.values().length; i++) {
            sum.values()[i] = Math.max(0, sum.values()[i]);
        }
        return sum;
    }

    /**
     * A class activation map: each map by the class's weight for it. Its mean, plus the bias, is the class's score.
     *
     * @throws ExplainException if the head is not global average pooling and one linear dense layer
     */
    public HeatMap classActivation(int classIndex) {
        Node dense = null;
        boolean pooled = false;
        for (Node node : head.chain()) {
            if (node.op() instanceof GlobalPooling2D pool && pool.kind() == PoolKind.AVERAGE && !pooled) {
                pooled = true;
            } else if (node.op() instanceof Dense && dense == null && pooled) {
                dense = node;
            } else if (!node.op().isView()) {
                throw ExplainException.notLinear();
            }
        }
        if (dense == null) {
            throw ExplainException.notLinear();
        }
        int units = dense.weights().get(0).shape().last();
        if (classIndex < 0 || classIndex >= units) {
            throw ExplainException.noPicture();
        }
        double[] weights = new double[values.get(0).shape().last()];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = dense.weights().get(0).data()[c * units + classIndex];
        }
        return weighed(weights);
    }

    private HeatMap weighed(double[] weights) {
        Shape maps = values.get(0).shape();
        float[] features = values.get(0).data();
        float[] sum = new float[maps.dim(1) * maps.dim(2)];
        for (int p = 0; p < sum.length; p++) {
            double value = 0;
            for (int c = 0; c < weights.length; c++) {
                value += weights[c] * features[p * weights.length + c];
            }
            sum[p] = (float) value;
        }
        return new HeatMap(maps.dim(1), maps.dim(2), sum);
    }
}
