package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.VitrineException;
import dev.vitrine.engine.Model;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every published model of {@code ../shared/models} gives the outputs that its catalogue expects, through the same
 * door that everybody uses. The models are test data beside the project: see {@link PublishedModels}.
 */
class SharedModelsTest {
    /** Above this size of model one prediction has to do. */
    private static final double BIG_PARAMETERS = 3e6;

    @TestFactory
    List<DynamicTest> giveWhatTheCatalogueExpects() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PublishedModel model : PublishedModel.all(SharedModelsTest.class)) {
            tests.add(DynamicTest.dynamicTest(model.name(), () -> {
                if (model.runs()) {
                    predicts(model);
                } else {
                    isExplained(model);
                }
            }));
        }
        assertEquals(50, tests.size());
        return tests;
    }

    private static void isExplained(PublishedModel model) {
        VitrineException refusal = assertThrows(VitrineException.class, model::open);
        boolean graph = model.entry().string("tfjs").contains("graph-model");
        assertTrue(refusal.getMessage().contains(graph ? "is a TensorFlow graph model" : "lists weights but no layers"),
                refusal.getMessage());
    }

    private static void predicts(PublishedModel published) {
        Model model = published.open();
        double tolerance = published.entry().number("tolerance");
        int checked = 0;
        for (JsonValue value : published.cases()) {
            if (checked > 0 && model.parameterCount() > BIG_PARAMETERS) {
                break;
            }
            checked++;
            JsonObject test = value.asObject();
            List<Tensor> outputs = model.predict(PublishedModel.inputs(test.array("inputs")));
            JsonArray expected = test.array("outputs");
            assertEquals(expected.size(), outputs.size());
            for (int i = 0; i < outputs.size(); i++) {
                compare(expected.at(i).asObject(), outputs.get(i), tolerance);
            }
        }
        assertTrue(checked > 0);
    }

    private static void compare(JsonObject expected, Tensor output, double tolerance) {
        assertEquals(Shape.of(expected.array("shape").asInts()), output.shape());
        double scale = Math.max(1e-3, Math.max(Math.abs(number(expected.required("min"))),
                Math.abs(number(expected.required("max")))));
        JsonArray values = expected.array("values");
        int stride = expected.integer("stride");
        double worst = 0;
        for (int i = 0; i < values.size(); i++) {
            double difference = Math.abs(number(values.at(i)) - output.data()[i * stride]) / scale;
            assertTrue(difference <= tolerance, "Value " + i * stride + " should be " + values.at(i) + " but is "
                    + output.data()[i * stride] + ", off by " + difference + " of the largest.");
            worst = Math.max(worst, difference);
        }
    }

    private static double number(JsonValue value) {
        return value instanceof JsonString text ? Double.parseDouble(text.text()) : value.asDouble();
    }
}
