package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.PublishedModels;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonString;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * That every published model of the catalogue gives TF.js' outputs through {@code vitrine.js} in a browser, by emitted
 * WebAssembly and within 1e-4 of what plain Java gives there, or the explanation of why it cannot. The models are test data beside the project: see {@link PublishedModels}.
 */
class CorpusIT extends BrowserCase {
    private static final Path SHARED = Path.of("..", "shared", "models");

    /** Above this size of model one prediction has to do. */
    private static final double BIG_PARAMETERS = 3e6;

    /** Above this they take a minute together and wait for {@code -Dvitrine.corpus=all}. */
    private static final double LARGEST_PARAMETERS = 20e6;

    /** Of the largest value of an output, between the two engines. */
    private static final double MOST_APART = 1e-4;

    /** Fills inputs as the catalogue says: a linear congruential generator, 24 bits a value. */
    private static final String PREDICT = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const cases = %s.map(({ inputs, outputs }) => ({ outputs, given: inputs.map(({ shape, seed, kind, max }) => {
                let s = seed;
                const data = new Float32Array(shape.reduce((a, b) => a * b, 1));
                for (let i = 0; i < data.length; i++) {
                  s = (Math.imul(1664525, s) + 1013904223) >>> 0;
                  const u = (s >>> 8) / 16777216;
                  data[i] = kind === 'index' ? Math.floor(u * max) : u;
                }
                return { data, shape };
              }) }));
              const predict = async (engine, count) => {
                const model = await loadLayersModel('%s', { engine });
                try {
                  const answers = [];
                  for (const { given } of cases.slice(0, count)) {
                    answers.push([].concat(await model.predict(given.length === 1 ? given[0] : given)));
                  }
                  return { engine: model.engine + ': ' + model.engineReason, answers };
                } finally {
                  model.dispose();
                }
              };
              const wasm = await predict('auto', cases.length);
              const java = await predict('java', 1);
              const apart = java.answers[0].map((expected, i) => {
                let most = 0;
                let difference = 0;
                expected.forEach((value, k) => {
                  const other = wasm.answers[0][i][k];
                  most = Math.max(most, Number.isFinite(value) ? Math.abs(value) : 0);
                  difference = Math.max(difference, Object.is(value, other) ? 0 : Math.abs(value - other));
                });
                return difference / Math.max(most, 1e-6);
              });
              return { engines: [wasm.engine, java.engine], apart: Math.max(...apart), answers: wasm.answers.map(
                  (all, c) => all.map((output, i) => [output.length, ...output.filter((value, k) =>
                      k %% cases[c].outputs[i].stride === 0).map((value) => Number.isFinite(value) ? value : String(value))])) };
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
        // A model without metadata.json is asked for one all the same.
        page.console().expect("metadata.json");
        page.console().expect("404");
        page.open("/404.html");
    }

    @TestFactory
    List<DynamicTest> everyModelOfTheCatalogue() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        int left = 0;
        for (JsonValue model : read(SHARED.resolve("catalog.json")).array("models")) {
            JsonObject entry = model.asObject();
            if (isLarge(entry) && !System.getProperty("vitrine.corpus", "").equals("all")) {
                System.err.println("CorpusIT leaves out " + entry.string("name") + ", which -Dvitrine.corpus=all runs.");
                left++;
                continue;
            }
            tests.add(DynamicTest.dynamicTest(entry.string("name"), () -> {
                Path served = folder.resolve("site/models/" + entry.string("name"));
                copy(SHARED.resolve(entry.string("dir")), served);
                if (entry.optional("expected") == null) {
                    isExplained(entry);
                } else {
                    predicts(entry, served);
                }
            }));
        }
        assertEquals(50, tests.size() + left);
        return tests;
    }

    private static boolean isLarge(JsonObject entry) {
        return entry.optional("params") != null && entry.number("params") > LARGEST_PARAMETERS;
    }

    private void isExplained(JsonObject entry) {
        String message = page.text("import('/vitrine.js').then(v => v.loadLayersModel('" + location(entry)
                + "')).then(() => 'loaded', e => e.name + ' ' + e.code + ': ' + e.message)");
        boolean graph = entry.string("tfjs").contains("graph-model");
        assertTrue(message.startsWith("VitrineError " + (graph ? "model-is-graph: " : "model-weights-only: ")), message);
    }

    private void predicts(JsonObject entry, Path served) throws IOException {
        if (entry.string("weightSource").equals("synthetic")) {
            SyntheticWeights.write(served, entry.string("entry"));
        }
        JsonArray cases = read(SHARED.resolve(entry.string("expected"))).array("cases");
        boolean one = entry.number("params") > BIG_PARAMETERS;
        JsonObject both = page.evaluate(PREDICT.formatted(one ? "[" + cases.at(0) + "]" : cases.toString(),
                location(entry))).asObject();
        String engines = both.array("engines").toString();
        assertTrue(engines.startsWith("[\"wasm: WebAssembly written for this model, with "), engines);
        assertTrue(engines.endsWith("\"java: Plain Java, as asked for.\"]"), engines);
        assertTrue(both.number("apart") <= MOST_APART, "the engines are " + both.number("apart") + " apart");
        JsonArray answers = both.array("answers");
        assertEquals(one ? 1 : cases.size(), answers.size());
        for (int i = 0; i < answers.size(); i++) {
            JsonArray expected = cases.at(i).asObject().array("outputs");
            JsonArray outputs = answers.at(i).asArray();
            assertEquals(expected.size(), outputs.size());
            for (int k = 0; k < outputs.size(); k++) {
                compare(entry.string("name"), expected.at(k).asObject(), outputs.at(k).asArray(),
                        entry.number("tolerance"));
            }
        }
    }

    @Test
    void anAudioProjectOfTeachableMachineIsExplained() throws IOException {
        Path served = folder.resolve("site/models/tm-audio");
        copy(SHARED.resolve("tm-audio"), served);
        SyntheticWeights.write(served, "model.json");
        String text = page.text("""
                (async () => {
                  const { loadLayersModel } = await import('/vitrine.js');
                  const model = await loadLayersModel('models/tm-audio/model.json');
                  const refusal = await model.classify(new ImageData(9, 9)).catch((e) => e.message);
                  model.dispose();
                  return model.warnings.join() === refusal ? refusal : model.warnings.join() + '; ' + refusal;
                })()
                """);
        assertTrue(text.startsWith("This is an audio project of Teachable Machine: it takes the spectrogram"), text);
    }

    private static String location(JsonObject entry) {
        return "models/" + entry.string("name") + "/" + entry.string("entry");
    }

    // The catalogue's measure: the largest difference over the largest magnitude of that output.
    private static void compare(String name, JsonObject expected, JsonArray actual, double tolerance) {
        assertEquals(expected.integer("size"), actual.at(0).asInt(), name);
        double scale = Math.max(1e-3, Math.max(Math.abs(number(expected.required("min"))),
                Math.abs(number(expected.required("max")))));
        JsonArray values = expected.array("values");
        assertEquals(values.size(), actual.size() - 1, name);
        for (int i = 0; i < values.size(); i++) {
            double difference = Math.abs(number(values.at(i)) - number(actual.at(i + 1))) / scale;
            assertTrue(difference <= tolerance, name + ", output value " + i + " is " + actual.at(i + 1)
                    + " instead of " + values.at(i));
        }
    }

    private static double number(JsonValue value) {
        return value instanceof JsonString text ? Double.parseDouble(text.text()) : value.asDouble();
    }

    private static JsonObject read(Path file) throws IOException {
        return JsonReader.read(Files.readAllBytes(file), file.getFileName().toString()).asObject();
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
