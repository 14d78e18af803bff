package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.layout.WeightLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** That the outline of a model says what Keras 3 says of it: {@code src/test/oracle/keras/make_summaries.py} asked it. */
class ModelOutlineTest {
    @TestFactory
    List<DynamicTest> saysWhatKerasSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonValue> model : summaries().members().entrySet()) {
            tests.add(DynamicTest.dynamicTest(model.getKey(), () -> {
                KerasFile file = KerasFile.open(Bytes.of(model.getKey(), Golden.array(model.getKey())));
                compare(model.getValue().asObject(),
                        ModelOutline.of(WeightLayout.of(file).topology(), file.kerasVersion()));
            }));
        }
        assertTrue(tests.size() > 7, "few models: " + tests.size());
        return tests;
    }

    private static JsonObject summaries() {
        return JsonReader.read(Golden.array("summaries.json"), "summaries.json").asObject();
    }

    private static void compare(JsonObject expected, ModelOutline outline) {
        assertEquals(expected.string("name"), outline.name());
        JsonArray layers = expected.array("layers");
        assertEquals(layers.size(), outline.rows().size());
        double parameters = 0;
        double trainable = 0;
        for (int i = 0; i < layers.size(); i++) {
            JsonArray layer = layers.at(i).asArray();
            ModelOutline.Row row = outline.rows().get(i);
            assertEquals(layer.at(0).asString(), row.name());
            assertEquals(layer.at(1).asString(), row.className());
            assertEquals(layer.at(3).asDouble(), row.parameters(), row.name());
            if (layer.at(2) instanceof JsonArray shape) {
                assertEquals(shape.toString(), row.outputs().get(0).toString().replace(" ", ""), row.name());
            }
            parameters += row.parameters();
            trainable += row.trainable();
        }
        assertEquals(expected.number("parameters"), parameters);
        assertEquals(expected.number("trainable"), trainable);
    }
}
