package dev.vitrine.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Softmax;
import dev.vitrine.graph.Window;
import dev.vitrine.graph.Window2D;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelFolder;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.source.FileModelSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Table, settings, histogram and activations, on the model that ships. */
class InspectTest {
    private static final ImageModel MODEL =
            ModelFolder.open(new FileModelSource(), "model/model.json", LoadOptions.DEFAULT);

    @Test
    void theTableHasWhatKerasSummaryHas() {
        List<LayerRow> rows = LayerTable.of(MODEL.model().graph());
        assertEquals(new LayerRow("conv1", "Conv2D", List.of(0), Shape.of(1, 48, 48, 24), 9 * 24,
                48.0 * 48 * 9 * 24, 48.0 * 48 * 24 * 4), rows.get(1));
        double parameters = 0;
        for (LayerRow row : rows) {
            parameters += row.parameters();
        }
        assertEquals(MODEL.model().parameterCount(), parameters);
        assertEquals("[1, 7]", rows.get(rows.size() - 1).shape().toString());
    }

    @Test
    void whatHeightAndWidthHaveAlikeIsToldOnce() {
        Conv2D square = new Conv2D(Window2D.square(3, 2, Padding.SAME), 8, 1, true, Activation.RELU6);
        assertEquals("size 3, stride 2, dilation 1, padding SAME, filters 8, groups 1, bias true,"
                + " activation.maxValue 6.0, activation.negativeSlope 0.0, activation.threshold 0.0",
                text(square));
        Conv2D flat = new Conv2D(new Window2D(new Window(1, 1, Padding.VALID), new Window(7, 1, Padding.VALID)), 8, 1,
                false, Activation.LINEAR);
        assertEquals("window.height.size 1, stride 1, dilation 1, padding VALID, window.width.size 7,"
                + " filters 8, groups 1, bias false, activation LINEAR", text(flat));
        assertEquals("axis -1, log false", text(new Softmax(-1, false)));
    }

    private static String text(dev.vitrine.graph.Op op) {
        StringBuilder text = new StringBuilder();
        for (Settings.Setting setting : Settings.of(op)) {
            text.append(text.length() > 0 ? ", " : "").append(setting.name()).append(' ').append(setting.value());
        }
        return text.toString();
    }

    @Test
    void aHistogramCountsEveryValue() {
        Histogram histogram = Histogram.of(new float[] {-1, 0, 0.4f, 1, 3, Float.NaN, Float.POSITIVE_INFINITY}, 4);
        assertArrayEquals(new int[] {1, 2, 1, 1}, histogram.counts());
        assertEquals(2, histogram.notFinite());
        assertEquals(-1, histogram.least());
        assertEquals(3, histogram.largest());
        assertEquals(0.68, histogram.mean(), 1e-6);
        assertArrayEquals(new int[] {3, 0}, Histogram.of(new float[] {2, 2, 2}, 2).counts());
        assertEquals(1, Histogram.of(new float[] {Float.NaN}, 2).notFinite());
    }

    @Test
    void aLayersActivationsAreThoseOfTheModelCutThere() {
        Graph graph = MODEL.model().graph();
        Tensor input = new Tensor(Shape.of(1, 48, 48, 1), new float[48 * 48]);
        for (int i = 0; i < input.data().length; i++) {
            input.data()[i] = i % 7 / 7f;
        }
        List<Tensor> inputs = List.of(input);
        int last = graph.nodes().indexOf(graph.outputs().get(0));
        assertArrayEquals(MODEL.model().predict(inputs).get(0).data(), Activations.of(graph, last, inputs).data());
        assertEquals(input, Activations.of(graph, 0, inputs));
        Tensor conv = Activations.of(graph, 1, inputs);
        assertEquals(Shape.of(1, 48, 48, 24), conv.shape());
    }

    @Test
    void aChannelIsStretchedFromBlackToWhite() {
        Tensor output = new Tensor(Shape.of(1, 1, 3, 2), new float[] {-1, 5, 0, 5, 1, 5});
        assertArrayEquals(new byte[] {0, (byte) 128, (byte) 255}, Activations.picture(output, 0));
        assertArrayEquals(new byte[3], Activations.picture(output, 1));
    }
}
