package dev.vitrine.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a call whose arguments are more than tensors loses none of them: {@code relu6(x + 3) / 6} and its like. */
class OperationCallTest {
    private static final String X = "{\"class_name\": \"__keras_tensor__\", \"config\":"
            + " {\"shape\": [null, 2], \"dtype\": \"float32\", \"keras_history\": [\"x\", 0, 0]}}";
    private static final String MODEL = """
            {"class_name": "Functional", "config": {"name": "m", "layers": [
             {"class_name": "InputLayer", "config": {"batch_shape": [null, 2], "name": "x"}, "name": "x",
              "inbound_nodes": []},
             {"module": "%s", "class_name": "%s", "config": {"name": "y"}, "name": "y",
              "inbound_nodes": [%s]}],
             "input_layers": ["x", 0, 0], "output_layers": ["y", 0, 0]}}
            """;

    private final LayerTranslator translator = new LayerTranslator(3);

    private String written(String module, String className, String call) {
        JsonWriter out = new JsonWriter();
        new TopologyWriter(out, new LayerNames(List.of()), translator).write(
                JsonReader.read(MODEL.formatted(module, className, call), "config.json").asObject());
        String text = out.text();
        return text.substring(text.indexOf("{", text.indexOf("\"InputLayer\"") + 60), text.indexOf("],\"input_layers\""));
    }

    @Test
    void anOperationKeepsItsModuleAndItsConstants() {
        String tensor = "{\"class_name\":\"__keras_tensor__\",\"config\":{\"keras_history\":[\"x\",0,0]}}";
        String text = written("keras.src.ops.numpy", "Add", "{\"args\": [3.0, " + X + "], \"kwargs\": {\"axis\": null}}");
        assertTrue(text.endsWith("{\"module\":\"keras.src.ops.numpy\",\"class_name\":\"Add\",\"config\":{\"name\":\"y\"},"
                + "\"name\":\"y\",\"inbound_nodes\":[{\"args\":[3.0," + tensor + "],\"kwargs\":{\"axis\":null}}]}"), text);
        assertEquals(List.of("Layer y (Add): It calls a function, which TF.js 4.22 does not know."),
                translator.warnings());
    }

    @Test
    void aLayersArgumentsAreKeptWhereTheyMatter() {
        String text = written("keras.layers", "Attention", "{\"args\": [[" + X + ", " + X
                + "]], \"kwargs\": {\"use_causal_mask\": true}}");
        assertTrue(text.contains("\"kwargs\":{\"use_causal_mask\":true}"), text);
    }

    @Test
    void whatPredictionsDoNotNeedIsLeftOut() {
        String text = written("keras.layers", "Dropout", "{\"args\": [" + X
                + "], \"kwargs\": {\"training\": false, \"mask\": null}}");
        assertTrue(text.endsWith("\"inbound_nodes\":[[[\"x\",0,0,{}]]]}"), text);
    }
}
