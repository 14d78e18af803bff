package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That published models give TF.js' outputs through {@code vitrine.js} in a browser. The models are test data beside
 * the project: see {@link PublishedModels}.
 */
class CorpusIT extends BrowserCase {
    private static final Path SHARED = Path.of("..", "shared", "models");

    /** Fills an input as the catalogue says: a linear congruential generator, 24 bits a value. */
    private static final String PREDICT = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const model = await loadLayersModel('models/%s');
              let s = %d;
              const input = new Float32Array(%d);
              for (let i = 0; i < input.length; i++) {
                s = (Math.imul(1664525, s) + 1013904223) >>> 0;
                input[i] = (s >>> 8) / 16777216;
              }
              let outputs = await model.predict({ data: input, shape: %s });
              outputs = Array.isArray(outputs) ? outputs : [outputs];
              model.dispose();
              return outputs.map(output => Array.from(output));
            })()
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void serveModelsBesideTheSite() throws IOException {
        PublishedModels.folder(CorpusIT.class);
        int port = server.uri().getPort();
        server.close();
        new Deployment(folder.resolve("site"));
        server = SiteServer.start(folder.resolve("site"), Path.of("firebase.json"), port);
        page.open("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tiny-vgg", "emotion-cnn-keras224", "emotion-mobilenet", "mnist-tfjs083",
        "tm-image-kukson", "mobilenet-v1-025", "cifar10-softmax"})
    void givesTheExpectedOutputs(String name) throws IOException {
        JsonObject entry = catalogEntry(name);
        copy(SHARED.resolve(entry.string("dir")), folder.resolve("site/models/" + name));
        JsonObject expected = read(SHARED.resolve(entry.string("expected")));
        for (JsonValue value : expected.array("cases")) {
            JsonObject test = value.asObject();
            JsonObject input = test.array("inputs").at(0).asObject();
            JsonArray shape = input.array("shape");
            int count = 1;
            for (int dim : shape.asInts()) {
                count *= dim;
            }
            JsonArray outputs = page.evaluate(PREDICT.formatted(name + "/" + entry.string("entry"),
                    input.integer("seed"), count, shape)).asArray();
            for (int i = 0; i < outputs.size(); i++) {
                compare(name, test.array("outputs").at(i).asObject(), outputs.at(i).asArray(),
                        entry.number("tolerance"));
            }
        }
    }

    /** Models that the first worker leaves to the full one: recurrent layers, transposed convolutions. */
    @ParameterizedTest
    @ValueSource(strings = {"text-lstm", "ux-lstm", "autoencoder-nested"})
    void uncommonModelsRunToo(String name) throws IOException {
        givesTheExpectedOutputs(name);
    }

    @Test
    void saysWhatAModelThatCannotRunIs() throws IOException {
        copy(SHARED.resolve("graph-tiny"), folder.resolve("site/models/graph-tiny"));
        String message = page.text("import('/vitrine.js').then(v => v.loadLayersModel('models/graph-tiny/model.json'))"
                + ".then(() => 'loaded', e => e.name + ' ' + e.code + ': ' + e.message)");
        assertTrue(message.startsWith("VitrineError model-is-graph: "), message);
    }

    // The catalogue's measure: the largest difference over the largest magnitude of that output.
    private static void compare(String name, JsonObject expected, JsonArray actual, double tolerance) {
        assertEquals(expected.integer("size"), actual.size(), name);
        double scale = Math.max(1e-3, Math.max(Math.abs(expected.number("min")), Math.abs(expected.number("max"))));
        int stride = expected.integer("stride");
        JsonArray values = expected.array("values");
        for (int i = 0; i < values.size(); i++) {
            double difference = Math.abs(values.at(i).asDouble() - actual.at(i * stride).asDouble()) / scale;
            assertTrue(difference <= tolerance, name + ", output value " + i * stride + " is "
                    + actual.at(i * stride) + " instead of " + values.at(i));
        }
    }

    private static JsonObject catalogEntry(String name) throws IOException {
        for (JsonValue model : read(SHARED.resolve("catalog.json")).array("models")) {
            if (model.asObject().string("name").equals(name)) {
                return model.asObject();
            }
        }
        throw new AssertionError(name + " is not in the catalogue");
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonReader.read(Files.readString(file), file.getFileName().toString()).asObject();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
