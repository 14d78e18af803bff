package dev.vitrine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Model;
import dev.vitrine.graph.Graph;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Small models of every layer class give what TF.js and real Keras give; the lines say who said it. */
class LayerGoldenTest {
    @TestFactory
    List<DynamicTest> everyCaseGivesTheOraclesOutputs() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            tests.add(DynamicTest.dynamicTest(golden.id(), () -> check(golden)));
        }
        return tests;
    }

    @Test
    void thereAreCasesEnough() throws IOException {
        assertTrue(GoldenCase.all().size() >= 800, "only " + GoldenCase.all().size() + " cases");
    }

    private static void check(GoldenCase golden) {
        Graph graph = ModelImporter.read(golden.topology(), golden.topology().optionalString("keras_version"));
        Model model = new Model(WeightMatcher.bind(graph, golden.weights()));
        List<Tensor> outputs = model.predict(golden.inputs());
        assertEquals(golden.outputs().size(), outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            JsonObject expected = golden.outputs().at(i).asObject();
            Tensor output = outputs.get(i);
            assertEquals(Shape.of(expected.array("shape").asInts()), output.shape());
            assertTrue(graph.outputs().get(i).shape().agreesWith(output.shape()), graph.outputs().get(i).shape()
                    + " was foretold");
            compare(expected.array("values"), expected.integer("stride"), output.data(),
                    golden.json().number("tolerance", 2e-5));
        }
    }

    private static void compare(JsonArray values, int stride, float[] actual, double tolerance) {
        double scale = 1e-3;
        for (int k = 0; k < values.size(); k++) {
            scale = Math.max(scale, values.at(k).isNull() ? 0 : Math.abs(values.at(k).asDouble()));
        }
        for (int k = 0; k < values.size(); k++) {
            float value = actual[k * stride];
            boolean near = values.at(k).isNull() ? Float.isNaN(value)
                    : Math.abs(values.at(k).asDouble() - value) <= tolerance * scale;
            assertTrue(near, "Value " + k * stride + " should be " + values.at(k) + " but is " + value + ".");
        }
    }
}
