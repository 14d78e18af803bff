package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * That {@code loadLayersModel} takes what Keras saved, and answers as Keras' own predict did: every form and family of
 * layers, of Keras 2.12, 2.15 and 3.
 */
class KerasIT extends BrowserCase {
    private static final double TOLERANCE = 1e-5;
    private static final String SETTING = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const file = async (name, as) => new File([await (await fetch('fixtures/' + name)).blob()], as || name);
              const refused = (promise) => promise.then(() => 'loaded', (e) => e.code + ': ' + e.message);
              %s
            })()
            """;

    @TempDir
    Path folder;

    private Path fixtures;

    @BeforeEach
    void serveFixturesBesideTheSite() throws IOException {
        int port = server.uri().getPort();
        server.close();
        Path site = new Deployment(folder.resolve("site")).folder();
        fixtures = Files.createDirectories(site.resolve("fixtures"));
        server = SiteServer.start(site, Path.of("firebase.json"), port);
        page.open("/");
    }

    /** What predict() answered, by the names of the files. */
    private static Map<String, JsonObject> answers() throws IOException {
        Map<String, JsonObject> answers = new TreeMap<>();
        Map<String, byte[]> more = Golden.archived();
        more.forEach((name, json) -> {
            if (name.endsWith(".json")) {
                answers.put(name.substring(0, name.length() - 5), JsonReader.read(json, name).asObject());
            }
        });
        try (var paths = Files.list(Path.of("src/test/resources/golden/keras"))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = path.getFileName().toString();
                if (name.endsWith(".json")) {
                    JsonObject expected = Golden.expected(name.substring(0, name.length() - 5));
                    if (expected.has("outputs")) {
                        answers.put(name.substring(0, name.length() - 5), expected);
                    }
                }
            }
        }
        return answers;
    }

    private void put(String name) throws IOException {
        Map<String, byte[]> more = Golden.archived();
        Files.write(fixtures.resolve(name), more.containsKey(name) ? more.get(name) : Golden.array(name));
    }

    @Test
    void answersAsKeras() throws IOException {
        Map<String, JsonObject> answers = answers();
        assertTrue(answers.size() >= 55, answers.keySet().toString());
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Map.Entry<String, JsonObject> each : answers.entrySet()) {
            put(each.getKey());
            String inputs = new JsonWriter().value(each.getValue().array("inputs")).text();
            JsonValue answer = page.evaluate(SETTING.formatted("""
                      let model;
                      try {
                        model = await loadLayersModel(await file('%s'));
                        const inputs = %s.map((each) => ({ data: new Float32Array(each.values), shape: each.shape }));
                        const outputs = await model.predict(inputs);
                        return (Array.isArray(outputs) ? outputs : [outputs]).map((each) => [...each]);
                      } catch (e) {
                        return String(e);
                      } finally {
                        if (model) model.dispose();
                      }
                      """.formatted(each.getKey(), inputs)));
            String difference = answer instanceof JsonArray outputs
                    ? difference(each.getValue().array("outputs"), outputs) : answer.asString();
            if (!difference.isEmpty()) {
                wrong.put(each.getKey(), difference);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static String difference(JsonArray expected, JsonArray actual) {
        if (expected.size() != actual.size()) {
            return actual.size() + " outputs";
        }
        for (int i = 0; i < expected.size(); i++) {
            JsonArray values = expected.at(i).asObject().array("values");
            if (values.size() != actual.at(i).asArray().size()) {
                return actual.at(i).asArray().size() + " values";
            }
            for (int j = 0; j < values.size(); j++) {
                double want = values.at(j).asDouble();
                double got = actual.at(i).asArray().at(j).asDouble();
                if (!(Math.abs(want - got) <= TOLERANCE * Math.max(1, Math.abs(want)))) {
                    return "output " + i + ", value " + j + " is " + got + " instead of " + want;
                }
            }
        }
        return "";
    }

    @Test
    void takesAFolderOfFiles() throws IOException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : Golden.unzipped("keras2-nested.savedmodel.zip").entrySet()) {
            String plain = "file" + names.size();
            Files.write(fixtures.resolve(plain), file.getValue());
            names.add("['" + plain + "', '" + file.getKey() + "']");
        }
        assertEquals("2", page.text(SETTING.formatted("""
                const files = await Promise.all(%s.map(async ([name, path]) => {
                  const each = await file(name, path.split('/').pop());
                  // As an input of folders gives them.
                  Object.defineProperty(each, 'webkitRelativePath', { value: path });
                  return each;
                }));
                const model = await loadLayersModel(files);
                const answer = await model.predict(new Float32Array(4));
                model.dispose();
                return String(answer.length);
                """.formatted("[" + String.join(", ", names) + "]"))));
    }

    @Test
    void takesTeachableMachinesDownload() throws IOException {
        Map<String, byte[]> download = Golden.unzipped("converted_keras.zip");
        for (Map.Entry<String, byte[]> file : download.entrySet()) {
            Files.write(fixtures.resolve(file.getKey()), file.getValue());
        }
        assertEquals("[[null,4]] 2", page.text(SETTING.formatted("""
                const model = await loadLayersModel([await file('labels.txt'), await file('keras_model.h5')]);
                const shapes = JSON.stringify(model.inputs.map((each) => each.shape));
                const answer = await model.predict(new Float32Array(4));
                model.dispose();
                return shapes + ' ' + answer.length;
                """)));
    }

    @Test
    void takesBlobsOfNoName() throws IOException {
        put("keras3-sequential.keras");
        put("keras2-sequential.h5");
        assertEquals("3 3", page.text(SETTING.formatted("""
                const lengths = [];
                for (const name of ['keras3-sequential.keras', 'keras2-sequential.h5']) {
                  const model = await loadLayersModel(await (await fetch('fixtures/' + name)).blob());
                  lengths.push((await model.predict(new Float32Array(64))).length);
                  model.dispose();
                }
                return lengths.join(' ');
                """)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "keras2-weights-only.h5|keras-weights-only: keras2-weights-only.h5 holds weights without the model",
        "keras3-only.weights.h5|keras-weights-only: keras3-only.weights.h5 holds weights without the model",
        "keras2-optimizer-only.h5|keras-optimizer-only: keras2-optimizer-only.h5 holds only the state of an optimizer",
        "keras2-subclassed.keras|keras-subclassed: keras2-subclassed.keras/config.json holds a model of the Python class",
        "keras2-exported.savedmodel.zip|saved-model-graph-only: keras2-exported.savedmodel.zip holds a computation graph"})
    void saysWhatAFileIsInstead(String name, String start) throws IOException {
        put(name);
        String words = page.text(SETTING.formatted("return refused(loadLayersModel(await file('" + name + "')));"));
        assertTrue(words.startsWith(start), words);
        assertTrue(words.contains("model.save("), words);
    }
}
