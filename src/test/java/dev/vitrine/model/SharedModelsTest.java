package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.VitrineException;
import dev.vitrine.engine.Model;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelDescription;
import dev.vitrine.format.ModelLoader;
import dev.vitrine.format.WeightEntry;
import dev.vitrine.graph.Graph;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.layers.ModelImporter;
import dev.vitrine.layers.WeightMatcher;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.source.FileModelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every published model of {@code ../shared/models} gives the outputs that its catalogue expects, through the same
 * door that everybody uses. The models are test data beside the project: see {@link PublishedModels}.
 */
class SharedModelsTest {
    private static final Path MODELS = Path.of("..", "shared", "models");
    private static final FileModelSource DISK = new FileModelSource();

    /** Above this size of model one prediction has to do. */
    private static final double BIG_PARAMETERS = 3e6;

    @TestFactory
    List<DynamicTest> giveWhatTheCatalogueExpects() throws IOException {
        PublishedModels.folder(SharedModelsTest.class);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonValue model : read("catalog.json").array("models")) {
            JsonObject entry = model.asObject();
            tests.add(DynamicTest.dynamicTest(entry.string("name"), () -> {
                if (entry.optional("expected") == null) {
                    isExplained(entry);
                } else {
                    predicts(entry);
                }
            }));
        }
        assertEquals(50, tests.size());
        return tests;
    }

    private static void isExplained(JsonObject entry) {
        VitrineException refusal = assertThrows(VitrineException.class,
                () -> ModelFolder.open(DISK, location(entry), LoadOptions.DEFAULT));
        boolean graph = entry.string("tfjs").contains("graph-model");
        assertTrue(refusal.getMessage().contains(graph ? "is a TensorFlow graph model" : "lists weights but no layers"),
                refusal.getMessage());
    }

    private static void predicts(JsonObject entry) throws IOException {
        Model model = entry.string("weightSource").equals("synthetic") ? withMadeUpWeights(entry)
                : ModelFolder.open(DISK, location(entry), LoadOptions.DEFAULT).model();
        double tolerance = entry.number("tolerance");
        int checked = 0;
        for (JsonValue value : read(entry.string("expected")).array("cases")) {
            if (checked > 0 && model.parameterCount() > BIG_PARAMETERS) {
                break;
            }
            checked++;
            JsonObject test = value.asObject();
            List<Tensor> outputs = model.predict(inputs(test.array("inputs")));
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

    private static List<Tensor> inputs(JsonArray written) {
        List<Tensor> inputs = new ArrayList<>();
        for (JsonValue value : written) {
            JsonObject input = value.asObject();
            Shape shape = Shape.of(input.array("shape").asInts());
            float[] data = new float[shape.elementCount()];
            SeededNumbers numbers = new SeededNumbers(input.integer("seed"));
            boolean index = input.string("kind").equals("index");
            for (int i = 0; i < data.length; i++) {
                double u = numbers.next();
                data[i] = (float) (index ? Math.floor(u * input.integer("max")) : u);
            }
            inputs.add(new Tensor(shape, data));
        }
        return inputs;
    }

    private static Model withMadeUpWeights(JsonObject entry) {
        ModelDescription description = new ModelLoader(DISK, LoadOptions.DEFAULT).description(location(entry));
        Graph graph = ModelImporter.read(description.topology(), description.kerasVersion());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (WeightEntry weight : description.manifest().entries()) {
            tensors.put(weight.name(), new Tensor(weight.shape(), SeededNumbers.weight(weight.name(), weight.shape())));
        }
        return new Model(WeightMatcher.bind(graph, tensors));
    }

    private static String location(JsonObject entry) {
        return MODELS.resolve(entry.string("dir")).resolve(entry.string("entry")).toString().replace('\\', '/');
    }

    private static JsonObject read(String file) throws IOException {
        return JsonReader.read(Files.readAllBytes(MODELS.resolve(file)), file).asObject();
    }
}
