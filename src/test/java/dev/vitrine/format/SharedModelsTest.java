package dev.vitrine.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.VitrineException;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tool.source.FileModelSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Real models of other people, which are no part of the project: {@code ../shared/models} and its catalogue.
 */
class SharedModelsTest {
    private static final Path MODELS = Path.of("..", "shared", "models");
    private static final FileModelSource DISK = new FileModelSource();

    @BeforeAll
    static void modelsAreThere() {
        PublishedModels.folder(SharedModelsTest.class);
    }

    @TestFactory
    List<DynamicTest> agreeWithTheirCatalogue() throws IOException {
        JsonObject catalog = JsonReader.read(Files.readAllBytes(MODELS.resolve("catalog.json")),
                "catalog.json")
                .asObject();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonValue model : catalog.array("models")) {
            JsonObject entry = model.asObject();
            tests.add(DynamicTest.dynamicTest(entry.string("name"), () -> check(entry)));
        }
        assertEquals(50, tests.size());
        return tests;
    }

    private static void check(JsonObject entry) {
        String name = entry.string("name");
        String location = location(name, entry.string("entry"));
        ModelLoader loader = new ModelLoader(DISK, LoadOptions.DEFAULT);
        if (name.startsWith("graph-") || name.equals("weights-only")) {
            assertEquals(name.startsWith("graph-") ? "model-is-graph" : "model-weights-only",
                    assertThrows(VitrineException.class, () -> loader.description(location)).code());
            return;
        }
        ModelDescription description = loader.description(location);
        JsonObject expected = entry.object("weights");
        WeightManifest manifest = description.manifest();
        assertEquals(entry.string("modelClass"), description.className());
        assertEquals(expected.integer("tensors"), manifest.entries().size());
        assertEquals(expected.integer("groups"), manifest.groups().size());
        assertEquals(expected.integer("bytes"), manifest.totalBytes());
        assertEquals(entry.string("kerasVersion"), description.kerasVersion());
        assertTrue(description.kerasMajor() == 2 || description.kerasMajor() == 3,
                description.kerasVersion());
        int fileCount = 0;
        double elementCount = 0;
        for (WeightGroup group : manifest.groups()) {
            fileCount += group.paths().size();
            for (WeightEntry weight : group.entries()) {
                elementCount += weight.shape().elementCount();
            }
        }
        assertEquals(expected.integer("files"), fileCount);
        if (entry.integer("missingInSnapshot", 0) > 0) {
            assertEquals("shard-not-found", assertThrows(VitrineException.class,
                    () -> loader.weights(location, description)).code());
            return;
        }
        Weights weights = loader.weights(location, description);
        assertEquals(manifest.entries().size(), weights.size());
        for (String weight : weights.names()) {
            for (float value : weights.tensor(weight).data()) {
                elementCount--;
                assertTrue(value - value == 0, weight + " holds " + value);
            }
        }
        assertEquals(0, elementCount);
    }

    @Test
    void plainWeightsAreTheBytesOfTheFile() throws IOException {
        for (String name : List.of("tiny-vgg", "emotion-mobilenet", "text-lstm",
                "derived-emotion-mobilenet-3shards")) {
            LoadedModel model = load(name);
            ByteArrayOutputStream files = new ByteArrayOutputStream();
            for (WeightGroup group : model.description().manifest().groups()) {
                for (String path : group.paths()) {
                    files.write(Files.readAllBytes(MODELS.resolve(name).resolve(path)));
                }
            }
            ByteBuffer bytes = ByteBuffer.wrap(files.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
            for (WeightSpan span : model.description().manifest().spans()) {
                float[] expected = new float[span.lengthBytes() / 4];
                bytes.position(span.offsetBytes());
                bytes.asFloatBuffer().get(expected);
                assertArrayEquals(expected, model.weights().tensor(span.entry().name()).data(),
                        span.entry().name());
            }
        }
    }

    @Test
    void quantisedWeightsAreNearTheirOriginals() {
        near("tiny-vgg", "derived-tiny-vgg-float16");
        near("tiny-vgg", "derived-tiny-vgg-uint16");
        near("tiny-vgg", "derived-tiny-vgg-uint8");
        near("emotion-mobilenet", "derived-emotion-mobilenet-3shards");
        near("emotion-mobilenet", "derived-emotion-mobilenet-mixed");
    }

    /**
     * Each value is off by at most half a step of rounding, and half a step more at the end of the range,
     * which moved to make zero exact.
     */
    private static void near(String originalName, String derivedName) {
        Weights original = load(originalName).weights();
        LoadedModel derived = load(derivedName);
        assertEquals(original.size(), derived.weights().size());
        for (WeightEntry entry : derived.description().manifest().entries()) {
            float[] expected = original.tensor(entry.name()).data();
            float[] actual = derived.weights().tensor(entry.name()).data();
            Quantization quantization = entry.quantization();
            for (int i = 0; i < expected.length; i++) {
                double step = quantization == null ? 0
                        : quantization.encoding() != Quantization.Encoding.FLOAT16
                                ? quantization.scale() * 1.001
                        : Math.max(Math.abs(expected[i]) / 2048, 3e-8);
                assertEquals(expected[i], actual[i], step,
                        derivedName + " " + entry.name() + "[" + i + "]");
            }
        }
    }

    private static LoadedModel load(String name) {
        return ModelLoader.load(DISK, location(name, "model.json"), ProgressListener.NONE);
    }

    private static String location(String name, String file) {
        return MODELS.resolve(name).resolve(file).toString().replace('\\', '/');
    }
}
