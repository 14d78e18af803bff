package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.graph.Graph;
import dev.vitrine.graph.Weight;
import dev.vitrine.json.JsonReader;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightMatcherTest {
    private static final String DENSE = "{'class_name':'Dense','config':{'name':'dense','units':2}}";
    private static final String SECOND = "{'class_name':'Dense','config':{'name':'dense_1','units':2}}";
    private static final String LSTM = "{'class_name':'Reshape','config':{'name':'r','target_shape':[1,2]}},"
            + "{'class_name':'Bidirectional','config':{'name':'both','layer':{'class_name':'LSTM',"
            + "'config':{'name':'lstm','units':1}}}}";

    @Test
    void namesThatAreTheFilesOwnAreExact() {
        WeightReport report = match(DENSE, "dense/kernel:0", 2, 2, "dense/bias", 2);
        assertEquals(2, report.count(WeightRule.EXACT));
        assertEquals(List.of(), report.unused());
    }

    @Test
    void scopesThatOneSideLacksAreLeftOut() {
        assertEquals(2, match(DENSE, "sequential/dense/kernel", 2, 2, "sequential/dense/bias", 2)
                .count(WeightRule.SCOPES));
        assertEquals(2, match(DENSE, "dense/dense_cell/kernel", 2, 2, "dense/dense_cell/bias", 2)
                .count(WeightRule.SCOPES));
        WeightReport report = match(LSTM, "forward_lstm/lstm_cell/kernel", 2, 4,
                "forward_lstm/lstm_cell/recurrent_kernel", 1, 4, "forward_lstm/lstm_cell/bias", 4,
                "backward_lstm/lstm_cell/kernel", 2, 4, "backward_lstm/lstm_cell/recurrent_kernel", 1, 4,
                "backward_lstm/lstm_cell/bias", 4);
        assertEquals(6, report.count(WeightRule.SCOPES));
        assertEquals("forward_lstm/lstm_cell/kernel", report.sources().get(0).name());
        assertEquals("backward_lstm/lstm_cell/bias", report.sources().get(5).name());
    }

    @Test
    void aSessionsNumbersAreLeftOut() {
        assertEquals(2, match(DENSE, "dense_1/kernel", 2, 2, "dense_1/bias_2", 2).count(WeightRule.SESSION_NUMBER));
        WeightReport shifted = match(DENSE + "," + SECOND, "dense_1/kernel", 2, 2, "dense_1/bias", 2,
                "dense_1_1/kernel", 2, 2, "dense_1_1/bias", 2);
        assertEquals(2, shifted.count(WeightRule.EXACT));
        assertEquals(2, shifted.unset().size() + shifted.count(WeightRule.STRUCTURE)
                + shifted.count(WeightRule.SESSION_NUMBER));
    }

    @Test
    void keras3CountsALayersWeights() {
        assertEquals(2, match(DENSE, "dense/0", 2, 2, "dense/1", 2).count(WeightRule.INDEX));
        assertEquals(4, match(DENSE + "," + SECOND, "layers/dense/vars/0", 2, 2, "layers/dense/vars/1", 2,
                "layers/dense_1/vars/0", 2, 2, "layers/dense_1/vars/1", 2).count(WeightRule.INDEX));
    }

    @Test
    void foreignNamesGoByRoleAndShapeInTheFilesOrder() {
        WeightReport report = match(DENSE + "," + SECOND, "first/kernel", 2, 2, "first/bias", 2, "last/kernel", 2, 2,
                "last/bias", 2);
        assertEquals(4, report.count(WeightRule.STRUCTURE));
        assertEquals("first/kernel", report.sources().get(0).name());
        assertEquals("last/bias", report.sources().get(3).name());
    }

    @Test
    void whatIsAmbiguousOrOfAnotherShapeStaysUnset() {
        assertEquals(2, match(DENSE, "x/kernel", 2, 2, "y/kernel", 2, 2, "dense/bias", 3).unset().size());
        assertEquals(4, match(DENSE + "," + SECOND, "x/kernel", 2, 2, "x/bias", 2).unset().size());
    }

    @Test
    void nestedModelsMayHaveLayersOfOneName() {
        String nested = nested("first") + "," + nested("second");
        WeightReport byOrder = match(nested, "dense/kernel", 2, 2, "dense/bias", 2, "dense/kernel#2", 2, 2,
                "dense/bias#2", 2);
        assertEquals(List.of("dense/kernel", "dense/bias", "dense/kernel#2", "dense/bias#2"), names(byOrder));
        WeightReport byPath = match(nested, "second/dense/kernel", 2, 2, "second/dense/bias", 2,
                "first/dense/kernel", 2, 2, "first/dense/bias", 2);
        assertEquals(List.of("first/dense/kernel", "first/dense/bias", "second/dense/kernel", "second/dense/bias"),
                names(byPath));
    }

    @Test
    void strictMatchingNamesWhatIsMissingOrDoesNotFit() {
        Graph graph = graph(DENSE);
        assertEquals("The weight file lacks dense/bias [2]; it has other/thing instead. Were model and weights saved"
                + " together?", assertThrows(WeightMatcher.WeightException.class, () -> WeightMatcher.bind(graph,
                        tensors("dense/kernel", 2, 2, "other/thing", 7))).getMessage());
        assertEquals("The weights do not fit the model: dense/bias should be [2] but is [3].",
                assertThrows(WeightMatcher.WeightException.class, () -> WeightMatcher.bind(graph,
                        tensors("dense/kernel", 2, 2, "dense/bias", 3))).getMessage());
    }

    @Test
    void lenientMatchingTakesZerosAndSaysSo() {
        WeightMatcher.Matched matched = WeightMatcher.match(graph(DENSE), tensors("dense/kernel", 2, 2), false);
        assertEquals(List.of("dense/bias [2]"), matched.report().unset());
        for (Weight weight : matched.graph().weights()) {
            assertEquals(weight.name().equals("dense/bias") ? 0 : 1, weight.data()[0]);
        }
    }

    private static String nested(String name) {
        return "{'class_name':'Sequential','config':{'name':'" + name + "','layers':["
                + "{'class_name':'InputLayer','config':{'name':'i','batch_input_shape':[null,2]}}," + DENSE + "]}}";
    }

    private static List<String> names(WeightReport report) {
        return report.sources().stream().map(WeightReport.Source::name).toList();
    }

    private static WeightReport match(String layers, Object... weights) {
        return WeightMatcher.match(graph(layers), tensors(weights), false).report();
    }

    private static Graph graph(String layers) {
        String text = "{'class_name':'Sequential','config':{'name':'sequential','layers':[{'class_name':'InputLayer',"
                + "'config':{'name':'i','batch_input_shape':[null,2]}}," + layers + "]}}";
        return ModelImporter.read(JsonReader.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "m.json")
                .asObject(), "2.15.0");
    }

    // A name, then its dimensions, and so on; all values are 1.
    private static Map<String, Tensor> tensors(Object... weights) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < weights.length;) {
            String name = (String) weights[i++];
            Shape shape = Shape.SCALAR;
            while (i < weights.length && weights[i] instanceof Integer dim) {
                shape = shape.insert(shape.rank(), dim);
                i++;
            }
            float[] data = new float[shape.elementCount()];
            Arrays.fill(data, 1);
            tensors.put(name, new Tensor(shape, data));
        }
        return tensors;
    }
}
