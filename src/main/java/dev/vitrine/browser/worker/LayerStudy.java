package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.Packet;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Node;
import dev.vitrine.graph.Weight;
import dev.vitrine.inspect.Activations;
import dev.vitrine.inspect.Histogram;
import dev.vitrine.inspect.LayerRow;
import dev.vitrine.inspect.LayerTable;
import dev.vitrine.inspect.Settings;
import dev.vitrine.model.ImageModel;
import dev.vitrine.tensor.Tensor;
import java.util.List;
import org.teavm.jso.JSObject;

/**
 * What a model is made of, as wire. {@code layers} is answered by a row a layer; {@code layer} with its {@code index}, and
 * perhaps a {@code source}, by one layer's settings, weights and activations.
 */
final class LayerStudy {
    private static final int BINS = 32;
    private static final int MOST_CHANNELS = 64;
    /** Of all channels' pictures together. */
    private static final int MOST_PIXELS = 4 << 20;
    private static final int MOST_VALUES = 1000;

    private LayerStudy() {
    }

    /** @param input the picture made ready, or null for none */
    static Packet answer(int id, JSObject message, ImageModel model, Tensor input) {
        Graph graph = model.model().graph();
        return Fields.text(message, "kind").equals("layers") ? layers(id, graph)
                : layer(id, graph, Fields.integer(message, "index"), input);
    }

    private static Packet layers(int id, Graph graph) {
        Packet packet = Packet.of("layers", id);
        JSObject rows = Fields.list();
        for (LayerRow row : LayerTable.of(graph)) {
            JSObject item = Fields.object();
            Fields.put(item, "name", row.name());
            Fields.put(item, "operation", row.operation());
            int[] inputs = new int[row.inputs().size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = row.inputs().get(i);
            }
            Fields.putInts(item, "inputs", inputs);
            Fields.putInts(item, "shape", row.shape().toArray());
            Fields.put(item, "parameters", row.parameters());
            Fields.put(item, "multiplyAdds", row.multiplyAdds());
            Fields.put(item, "outputBytes", row.outputBytes());
            Fields.add(rows, item);
        }
        Fields.put(packet.message(), "rows", rows);
        return packet;
    }

    private static Packet layer(int id, Graph graph, int index, Tensor input) {
        Packet packet = Packet.of("layer", id);
        Node node = graph.nodes().get(index);
        JSObject settings = Fields.list();
        for (Settings.Setting setting : Settings.of(node.op())) {
            JSObject item = Fields.object();
            Fields.put(item, "name", setting.name());
            Fields.put(item, "value", setting.value());
            Fields.add(settings, item);
        }
        Fields.put(packet.message(), "settings", settings);
        JSObject weights = Fields.list();
        for (Weight weight : node.weights()) {
            Fields.add(weights, spread(weight));
        }
        Fields.put(packet.message(), "weights", weights);
        if (input != null) {
            putActivations(packet, Activations.of(graph, index, List.of(input)));
        }
        return packet;
    }

    private static JSObject spread(Weight weight) {
        Histogram histogram = Histogram.of(weight.data(), BINS);
        JSObject item = Fields.object();
        Fields.put(item, "name", weight.role());
        Fields.putInts(item, "shape", weight.shape().toArray());
        Fields.put(item, "least", histogram.least());
        Fields.put(item, "largest", histogram.largest());
        Fields.put(item, "mean", histogram.mean());
        Fields.put(item, "deviation", histogram.deviation());
        Fields.putInts(item, "counts", histogram.counts());
        Fields.put(item, "notFinite", histogram.notFinite());
        return item;
    }

    private static void putActivations(Packet packet, Tensor output) {
        JSObject message = packet.message();
        if (!Activations.isPictures(output.shape())) {
            float[] values = new float[Math.min(MOST_VALUES, output.data().length)];
            System.arraycopy(output.data(), 0, values, 0, values.length);
            Fields.put(message, "valueCount", output.data().length);
            Fields.putFloats(message, "values", values, packet.transfers());
            return;
        }
        int height = output.shape().dim(1);
        int width = output.shape().dim(2);
        int channels = output.shape().last();
        int pixels = Math.max(1, height * width);
        int shown = Math.min(channels, Math.max(1, Math.min(MOST_CHANNELS, MOST_PIXELS / pixels)));
        byte[] grey = new byte[shown * height * width];
        for (int c = 0; c < shown; c++) {
            System.arraycopy(Activations.picture(output, c), 0, grey, c * height * width, height * width);
        }
        Fields.put(message, "height", height);
        Fields.put(message, "width", width);
        Fields.put(message, "channels", channels);
        Fields.putBytes(message, "grey", grey, packet.transfers());
    }
}
