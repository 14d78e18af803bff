package dev.vitrine.inspect;

import dev.vitrine.engine.Model;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;

/** What one node gives for an input: the graph is cut there and run. */
public final class Activations {
    private Activations() {
    }

    /** @param inputs the model's, in its order */
    public static Tensor of(Graph graph, int node, List<Tensor> inputs) {
        Node wanted = graph.nodes().get(node);
        int input = graph.inputs().indexOf(wanted);
        return input >= 0 ? inputs.get(input)
                : new Model(new Graph(graph.inputs(), List.of(wanted))).predict(inputs).get(0);
    }

    /**
     * One channel as grey bytes, its least value black and its largest white; all black where they are the same.
     *
     * @param output {@code [1, height, width, channels]}, or {@code [1, channels]}, which has one value a channel
     */
    public static byte[] picture(Tensor output, int channel) {
        int channels = output.shape().last();
        float[] data = output.data();
        float least = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = channel; i < data.length; i += channels) {
            least = Math.min(least, data[i]);
            largest = Math.max(largest, data[i]);
        }
        byte[] picture = new byte[data.length / channels];
        for (int p = 0; p < picture.length && largest > least; p++) {
            picture[p] = (byte) (int) Math.floor((data[p * channels + channel] - least) / (largest - least) * 255 + 0.5);
        }
        return picture;
    }

    /** Whether an output is pictures, a channel each, and not a row of numbers. */
    public static boolean isPictures(Shape output) {
        return output.rank() == 4;
    }
}
