package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.convert.GivenFiles;
import dev.vitrine.convert.ReadyModel;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.zip.ZipArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the opener, compiled and in a worker, makes the very files that the same code makes on the JVM. */
class OpenerIT extends BrowserCase {
    private static final String ASK = """
            (async () => {
              const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
              const text = async blob => {
                const all = new Uint8Array(await blob.arrayBuffer());
                let s = '';
                for (const b of all) s += String.fromCharCode(b);
                return btoa(s);
              };
              const ask = (kind, files) => new Promise((resolve, reject) => {
                const worker = new Worker('%s');
                worker.onerror = e => reject(new Error(e.message));
                worker.onmessage = e => { worker.terminate(); resolve(e.data); };
                worker.postMessage({kind, id: 7, files});
              });
              const given = Object.entries(%s).map(([name, b64]) => ({name, blob: new Blob([bytes(b64)])}));
              const opened = await ask('open', given);
              if (opened.kind === 'failed') return {failed: opened.message, code: opened.code};
              const packed = await ask('pack', opened.files);
              const files = {};
              for (const file of opened.files) files[file.name] = await text(file.blob);
              return {id: opened.id, name: opened.name, notes: opened.notes, files, zip: await text(packed.zip)};
            })()
            """;

    private String opener;

    @BeforeEach
    void open() throws IOException {
        page.open("/");
        try (var names = Files.list(SITE)) {
            opener = names.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("opener.")).findFirst().orElseThrow();
        }
    }

    private JsonObject ask(Map<String, byte[]> files) {
        JsonWriter out = new JsonWriter().beginObject();
        files.forEach((path, content) -> out.name(path).value(Base64.getEncoder().encodeToString(content)));
        return page.evaluate(ASK.formatted(opener, out.endObject().text())).asObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras2-sequential.h5", "keras2-recurrent.keras", "keras2-functional.savedmodel.zip",
        "keras24.savedmodel.zip", "keras3-functional.keras", "keras3-nested.h5", "keras3-bfloat16.keras",
        "keras3-float16.h5", "converted_keras.zip", "keras2-long-names.h5.zip"})
    void makesTheFilesOfTheJvm(String name) {
        Map<String, byte[]> given = Map.of(name, Golden.array(name));
        ReadyModel expected = GivenFiles.open(name, given);
        JsonObject answer = ask(given);
        assertEquals(expected.name(), answer.string("name", answer.toString()));
        assertEquals(7, answer.integer("id"));
        assertEquals(expected.warnings(), answer.array("notes").asStrings());
        JsonObject files = answer.object("files");
        assertEquals(List.copyOf(expected.files().keySet()), List.copyOf(files.members().keySet()));
        ZipArchive zip = ZipArchive.open(Bytes.of("z", Base64.getDecoder().decode(answer.string("zip"))));
        assertEquals(List.copyOf(expected.files().keySet()), zip.names());
        expected.files().forEach((path, content) -> {
            byte[] made = Base64.getDecoder().decode(files.string(path));
            if (path.endsWith(".json")) {
                // Numbers may be written in another way; their values may not differ.
                assertEquals(plain(content), plain(made));
            } else {
                assertArrayEquals(content, made, path);
            }
            assertArrayEquals(made, zip.read(path).toArray(), path);
        });
    }

    private static String plain(byte[] json) {
        JsonValue value = JsonReader.read(json, "json");
        return new JsonWriter().value(value).text();
    }

    @Test
    void opensAFolderOfFiles() {
        JsonObject answer = ask(Golden.unzipped("keras2-nested.savedmodel.zip"));
        assertEquals("my model", answer.string("name", answer.toString()));
        assertTrue(answer.object("files").has("group1-shard1of1.bin"));
    }

    @ParameterizedTest
    @CsvSource({"keras2-weights-only.h5,keras-weights-only", "keras2-optimizer-only.h5,keras-optimizer-only",
        "keras2-subclassed.keras,keras-subclassed", "keras2-exported.savedmodel.zip,saved-model-graph-only"})
    void saysWhatAFileIsInstead(String name, String code) {
        JsonObject answer = ask(Map.of(name, Golden.array(name)));
        assertEquals(code, answer.string("code", answer.toString()));
        assertTrue(answer.string("failed").contains("model.save("), answer.string("failed"));
    }

    @Test
    void saysThatAFileIsNoModel() {
        JsonObject answer = ask(Map.of("thèse.docx", "ten years".getBytes(StandardCharsets.UTF_8)));
        assertTrue(answer.string("failed").startsWith("thèse.docx is not a model that Keras saved"),
                answer.toString());
    }
}
