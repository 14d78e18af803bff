package dev.vitrine.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Model;
import dev.vitrine.graph.Graph;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Agreement with Keras' gradients, class weights and covered pictures; see {@code src/test/oracle/explain/explain.py}. */
class ExplainGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/golden/explain/cases.jsonl");

    /** float32 through at most ten layers in another order than TensorFlow's, over the largest value of the map. */
    private static final double TOLERANCE = 1e-4;

    /** Two probabilities near 1 are each known to 6e-8 in two libraries; their difference to four times that. */
    private static final double LEAST = 2.4e-7;

    /** A line of the golden file. */
    record Case(JsonObject json) {
        Graph graph() {
            Graph graph = ModelImporter.read(json.object("topology"), "2.15.0");
            Map<String, Tensor> weights = new LinkedHashMap<>();
            for (JsonValue value : json.array("weights")) {
                String name = value.asArray().at(0).asString();
                float[] data = numbers(100 + weights.size(), Shape.of(value.asArray().at(1).asArray().asInts()));
                for (int i = 0; i < data.length; i++) {
                    data[i] = (float) (data[i] + (name.contains("variance") ? 0.5 : -0.5));
                }
                weights.put(name, new Tensor(Shape.of(value.asArray().at(1).asArray().asInts()), data));
            }
            return WeightMatcher.bind(graph, weights);
        }

        Tensor input() {
            Shape shape = Shape.of(json.array("input").asInts());
            float[] data = numbers(7, shape);
            for (int i = 0; i < data.length; i++) {
                data[i] = (float) (2.0 * data[i] - 1);
            }
            return new Tensor(shape, data);
        }

        int classIndex() {
            return json.integer("class");
        }

        private static float[] numbers(int seed, Shape shape) {
            float[] values = new float[shape.elementCount()];
            int state = seed;
            for (int i = 0; i < values.length; i++) {
                state = 1664525 * state + 1013904223;
                values[i] = (state >>> 8) / 16777216f;
            }
            return values;
        }

        @Override
        public String toString() {
            return json.string("id");
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(CASES)) {
            cases.add(new Case(JsonReader.read(line.getBytes(StandardCharsets.UTF_8), "cases.jsonl").asObject()));
        }
        assertEquals(11, cases.size());
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradCamIsThatOfKerasGradients(Case test) {
        FeatureMaps maps = FeatureMaps.of(test.graph(), test.input());
        assertTrue(maps.layer().startsWith(test.json().string("layer")), maps.layer());
        compare(test.json().array("gradcam"), maps.gradCam(test.classIndex()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void classActivationIsTheClassWeights(Case test) {
        FeatureMaps maps = FeatureMaps.of(test.graph(), test.input());
        if (test.json().has("cam")) {
            compare(test.json().array("cam"), maps.classActivation(test.classIndex()));
        } else {
            assertEquals("explain-not-linear", assertThrows(ExplainException.class,
                    () -> maps.classActivation(test.classIndex())).code());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void occlusionIsTheDropOfTheWholeModel(Case test) {
        JsonArray expected = test.json().array("occlusion");
        OcclusionMap occlusion = new OcclusionMap(new Model(test.graph()), test.input(), test.classIndex(),
                (int) expected.at(0).asDouble(), (int) expected.at(1).asDouble());
        assertEquals(3 * 4 + 1, occlusion.total());
        while (!occlusion.isDone()) {
            assertFalse(occlusion.done() == occlusion.total());
            occlusion.step();
        }
        HeatMap map = occlusion.map();
        assertEquals(9, map.height());
        assertEquals(11, map.width());
        compare(expected.at(2).asArray(), map.values());
    }

    @Test
    void theLargestHeatIsOne() {
        HeatMap heat = new HeatMap(1, 3, new float[] {-2, 1, 4}).heat();
        assertEquals(List.of(0f, 0.25f, 1f), List.of(heat.values()[0], heat.values()[1], heat.values()[2]));
        assertEquals(0f, new HeatMap(1, 1, new float[] {-1}).heat().values()[0]);
    }

    private static void compare(JsonArray expected, HeatMap map) {
        assertEquals(expected.at(0).asDouble(), map.height());
        assertEquals(expected.at(1).asDouble(), map.width());
        compare(expected.at(2).asArray(), map.values());
    }

    private static void compare(JsonArray expected, float[] values) {
        assertEquals(expected.size(), values.length);
        double largest = 0;
        for (JsonValue value : expected) {
            largest = Math.max(largest, Math.abs(value.asDouble()));
        }
        for (int i = 0; i < values.length; i++) {
            assertEquals(expected.at(i).asDouble(), values[i], TOLERANCE * largest + LEAST, "place " + i);
        }
    }
}
