package dev.vitrine.layers;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.ConvLstm2D;
import dev.vitrine.graph.ExpandDims;
import dev.vitrine.graph.MergeBatch;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Passage;
import dev.vitrine.graph.SplitBatch;
import dev.vitrine.graph.Squeeze;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import java.util.ArrayList;
import java.util.List;

/** ConvLSTM2D, and ConvLSTM1D as one of height 1: all steps are convolved at once, then gone through in time. */
final class ConvLstmLayer implements TimeLayer {
    private final LayerConfig config;
    private final int dimensions;
    private final Window[] windows;
    private final int filters;
    private final boolean bias;
    private final Activation activation;
    private final Activation recurrentActivation;

    ConvLstmLayer(LayerConfig config, int dimensions) {
        this.config = config;
        this.dimensions = dimensions;
        this.windows = WindowConfig.convolution(config, dimensions);
        this.filters = config.integer("filters");
        this.bias = config.bool("use_bias", true);
        this.activation = config.json().has("activation")
                ? config.activation("activation").inCell(config, "activation") : Activation.Plain.TANH;
        this.recurrentActivation = config.json().has("recurrent_activation")
                ? config.activation("recurrent_activation").inCell(config, "recurrent activation")
                : Activation.Plain.HARD_SIGMOID;
    }

    @Override
    public Passage passage() {
        return new Passage(config.bool("go_backwards", false), false, config.bool("return_sequences", false));
    }

    @Override
    public boolean givesStates() {
        return config.bool("return_state", false);
    }

    @Override
    public int stateCount() {
        return 2;
    }

    @Override
    public List<Node> call(List<Node> inputs, Passage way) {
        if (inputs.size() != 1) {
            throw config.problem("It starts with given states, which only zeros do here.");
        }
        if (config.context().maskOf(inputs.get(0)) != null) {
            throw config.problem("Its input is masked, which a convolutional LSTM does not take into account here.");
        }
        Node sequence = config.single(inputs, dimensions + 3);
        if (config.channelsFirst()) {
            sequence = ChannelOrder.moved(config, sequence, 2, dimensions + 2);
        }
        Node convolved = convolved(sequence);
        List<Node> outputs = new ArrayList<>(List.of(pass(convolved, way, 0)));
        for (int state = 0; givesStates() && state < 2; state++) {
            outputs.add(pass(convolved, new Passage(way.backwards(), false, false), state));
        }
        return outputs;
    }

    private Node convolved(Node sequence) {
        Node pictures = dimensions == 1 ? config.node(new ExpandDims(2), sequence) : sequence;
        Window2D window = new Window2D(dimensions == 1 ? WindowConfig.ONE : windows[0], windows[dimensions - 1]);
        Conv2D op = new Conv2D(window, 4 * filters, 1, bias, Activation.LINEAR);
        List<Weight> weights = config.withBias(bias, 4 * filters,
                config.weight("kernel", kernel(pictures.shape().last())));
        Node merged = config.node(new MergeBatch(), pictures);
        return config.node(new SplitBatch(), config.node(op, List.of(merged), weights), pictures);
    }

    private Node pass(Node convolved, Passage way, int state) {
        int height = dimensions == 1 ? 1 : windows[0].size();
        ConvLstm2D op = new ConvLstm2D(filters, height, windows[dimensions - 1].size(), activation,
                recurrentActivation, way, state);
        Node output = config.node(op, List.of(convolved), List.of(config.weight("recurrent_kernel",
                kernel(filters))));
        int first = way.sequences() ? 2 : 1;
        if (dimensions == 1) {
            output = config.node(new Squeeze(first), output);
        }
        return config.channelsFirst() ? ChannelOrder.moved(config, output, output.shape().rank() - 1, first) : output;
    }

    private int[] kernel(int channels) {
        return dimensions == 1 ? new int[] {windows[0].size(), channels, 4 * filters}
                : new int[] {windows[0].size(), windows[1].size(), channels, 4 * filters};
    }
}
