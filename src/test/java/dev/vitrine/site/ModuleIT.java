package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That {@code vitrine.js} takes a model from everywhere it says it does, by the site's own model. */
class ModuleIT extends BrowserCase {
    /** What every script may use; {@code same} says whether a model answers as the one loaded by its address does. */
    private static final String SETTING = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const input = Float32Array.from({ length: 48 * 48 }, (_, i) => (i * 7 %% 256) / 255);
              const url = 'model/model.json';
              const manifest = (await (await fetch(url)).json()).weightsManifest;
              const shards = manifest.flatMap((group) => group.paths);
              const file = async (path, name) => new File([await (await fetch(path)).blob()], name);
              const same = async (model) => {
                const plain = await loadLayersModel(url);
                const [a, b] = [await plain.predict(input), await model.predict(input)];
                plain.dispose();
                model.dispose();
                return a.length === b.length && a.length > 1 && a.every((value, i) => value === b[i]);
              };
              const refused = (promise) => promise.then(() => 'loaded', (e) => e.code + ': ' + e.message);
              %s
            })()
            """;

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void serveACopy() throws IOException {
        int port = server.uri().getPort();
        server.close();
        site = new Deployment(folder.resolve("site")).folder();
        server = SiteServer.start(site, Path.of("firebase.json"), port);
        page.open("/");
    }

    private void holds(String script) {
        assertTrue(page.evaluate(SETTING.formatted(script)).asBoolean(), script);
    }

    private String text(String script) {
        return page.text(SETTING.formatted(script));
    }

    @Test
    void takesFilesInAnyOrder() {
        holds("""
                const files = [await file('model/metadata.json', 'metadata.json'),
                  await file(shards[0].replace(/^/, 'model/'), shards[0]), await file(url, 'my model.json'),
                  new File(['not needed'], 'notes.txt')];
                const byList = new DataTransfer();
                files.forEach((each) => byList.items.add(each));
                const model = await loadLayersModel(byList.files);
                const labelled = (await model.classify(new ImageData(48, 48))).every((each) => each.label);
                return labelled && await same(model) && await same(await loadLayersModel(files.reverse()));
                """);
    }

    @Test
    void namesTheFilesThatAreMissing() {
        assertEquals("files-missing: model.json needs weight files that are not among those given: " + shard()
                + ". Give them all together.", text("""
                return refused(loadLayersModel([await file(url, 'model.json'), new File(['x'], 'other.bin')]));
                """));
        assertEquals("model-absent: There is no model among the files given: a.bin, b.bin. Give the .keras or .h5 file, or"
                + " the SavedModel folder, that model.save() wrote, or the files or a ZIP of a model folder.", text("""
                return refused(loadLayersModel([new File(['x'], 'a.bin'), new File(['x'], 'b.bin')]));
                """));
        assertTrue(text("return refused(loadLayersModel(42));").startsWith("model-source: loadLayersModel takes"));
    }

    @Test
    void takesOneZip() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(site.resolve("model/all.zip")))) {
            zip.putNextEntry(new ZipEntry("__MACOSX/folder/._model.json"));
            zip.write(new byte[] {0, 5, 22, 7});
            for (String name : new String[] {shard(), "metadata.json", "model.json"}) {
                zip.putNextEntry(new ZipEntry("folder/" + name));
                zip.write(Files.readAllBytes(site.resolve("model").resolve(name)));
            }
        }
        holds("return same(await loadLayersModel(await file('model/all.zip', 'all.zip')));");
        assertTrue(text("""
                const whole = await file('model/all.zip', 'all.zip');
                return refused(loadLayersModel(new File([whole.slice(0, 100000)], 'cut.zip')));
                """).startsWith("zip-not-zip: cut.zip is not a whole ZIP archive"));
    }

    @Test
    void takesWhatKerasSaved() throws IOException {
        String name = "keras3-sequential.keras";
        Files.write(site.resolve(name), Golden.array(name));
        JsonObject expected = Golden.expected(name);
        JsonArray outputs = expected.array("outputs").at(0).asObject().array("values");
        JsonArray answer = page.evaluate(SETTING.formatted("""
                const model = await loadLayersModel(await file('%s', '%s'));
                const answer = await model.predict(new Float32Array(%s));
                model.dispose();
                return [...answer];
                """.formatted(name, name, expected.array("inputs").at(0).asObject().array("values")))).asArray();
        assertEquals(outputs.size(), answer.size());
        for (int i = 0; i < answer.size(); i++) {
            assertEquals(outputs.at(i).asDouble(), answer.at(i).asDouble(), 1e-5);
        }
    }

    @Test
    void takesTheOptionsOfTfjs() throws IOException {
        Files.createDirectories(site.resolve("alone"));
        Files.createDirectories(site.resolve("elsewhere"));
        for (String name : new String[] {"alone/model.json", "alone/metadata.json", "elsewhere/" + shard()}) {
            Files.copy(site.resolve("model").resolve(name.substring(name.indexOf('/') + 1)), site.resolve(name));
        }
        String same = """
                const answers = await model.predict(input);
                model.dispose();
                return answers.length === 7 && Math.abs(answers.reduce((sum, each) => sum + each, 0) - 1) < 1e-5
                  && %s;
                """;
        String alone = "const alone = 'alone/model.json';";
        holds(alone + "const model = await loadLayersModel(alone, { weightPathPrefix: 'elsewhere/' });" + same.formatted("true"));
        holds(alone + """
                const asked = [];
                const model = await loadLayersModel(alone + '?v=1/2', {
                  weightUrlConverter: async (path) => { asked.push(path); return 'elsewhere/' + path; } });
                """ + same.formatted("asked.join() === shards.join()"));
        holds(alone + """
                const seen = [];
                const model = await loadLayersModel(alone, { weightPathPrefix: '/elsewhere/',
                  requestInit: { headers: { 'x-token': 'open sesame' } },
                  fetchFunc: (address, init) => { seen.push(address + ' ' + init.headers['x-token']);
                    return fetch(address, init); } });
                """ + same.formatted("seen.length === 3 && seen.every((each) => each.endsWith(' open sesame'))"
                        + " && seen[2].startsWith('/elsewhere/')"));
        assertEquals("file-unreadable: The file " + server.uri() + "model/model.json could not be read: no line.", text(
                "return refused(loadLayersModel(url, { fetchFunc: () => Promise.reject(new Error('no line')) }));"));
    }

    /** The length that a server names may be of something else, and not every body can be read in place. */
    @Test
    void takesFilesOfAnyAnnouncedLength() {
        for (String response : List.of("new Response(bytes)", "new Response(bytes, {headers: {'content-length': '10'}})",
                "new Response(bytes, {headers: {'content-length': bytes.byteLength + 99}})",
                "new Response(new ReadableStream({ start(to) {"
                        + " for (const end of [7, bytes.byteLength]) to.enqueue(new Uint8Array(bytes.slice(end > 7 ? 7 : 0, end)));"
                        + " to.close(); } }))",
                "{ok: true, status: 200, arrayBuffer: async () => bytes}")) {
            for (String option : List.of("", ", onProgress: (each) => { heard = each.loaded; }")) {
                holds("""
                        let heard = 0, most = 0;
                        const model = await loadLayersModel(url, { fetchFunc: async (address, init) => {
                          const bytes = await (await fetch(address, init)).arrayBuffer();
                          most = Math.max(most, bytes.byteLength);
                          return %s; }%s });
                        return await same(model) && %s;
                        """.formatted(response, option, option.isEmpty() ? "true" : "heard === most"));
            }
        }
    }

    /** The first worker has no table of layers: the full one takes over, and with it the model. */
    @Test
    void printsASummary() {
        holds("""
                const model = await loadLayersModel(url);
                const printed = [];
                const text = await model.summary({ printFn: (line) => printed.push(line) });
                return text === printed.join() && text.startsWith('Model: "') && text.includes('Param #')
                  && text.includes(' Total params: 814,495 ') && await same(model);
                """);
    }

    @Test
    void countsBytes() throws IOException {
        long bytes = Files.size(site.resolve("model").resolve(shard()));
        assertEquals("0 " + bytes + ' ' + bytes + ' ' + shard(), text("""
                const heard = [];
                (await loadLayersModel(url, { onProgress: (each) => heard.push(each) })).dispose();
                const last = heard[heard.length - 1];
                const grows = heard.every((each, i) => i === 0 || each.loaded >= heard[i - 1].loaded);
                return grows ? [heard[0].loaded, last.loaded, last.total, last.file].join(' ') : 'went back';
                """));
    }

    @Test
    void canBeBrokenOff() {
        assertEquals("AbortError enough AbortError", text("""
                const early = new AbortController();
                early.abort();
                const first = await loadLayersModel(url, { signal: early.signal }).catch((e) => e.name);
                const late = new AbortController();
                const second = await loadLayersModel(url, { signal: late.signal, onProgress: () => late.abort('enough') })
                  .catch((e) => e);
                const fetching = new AbortController();
                const third = await loadLayersModel(url, { signal: fetching.signal, fetchFunc: (address, init) =>
                  new Promise((resolve, reject) => {
                    init.signal.addEventListener('abort', () => { window.broken = init.signal.reason.name; });
                    fetching.abort();
                  }) }).catch((e) => e.name);
                return [first, second, window.broken].join(' ');
                """));
    }

    @Test
    void canDoWithoutWeights() {
        String without = """
                const json = await (await fetch(url)).json();
                const specs = json.weightsManifest[0].weights;
                const first = specs.pop();
                let bytes = await (await fetch('model/' + shards[0])).blob();
                bytes = bytes.slice(0, bytes.size - 4 * first.shape.reduce((a, b) => a * b, 1));
                const files = [new File([JSON.stringify(json)], 'model.json'), new File([bytes], shards[0])];
                """;
        assertTrue(text(without + "return refused(loadLayersModel(files));").startsWith("weight-missing: "));
        holds(without + """
                const model = await loadLayersModel(files, { strict: false });
                const warnings = model.warnings.join();
                model.dispose();
                return warnings.startsWith('The files lack these weights, which are zeros now: ' + first.name);
                """);
        holds("const model = await loadLayersModel(url); return model.warnings.length === 0 && same(model);");
    }

    private String shard() {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bin"))
                    .findFirst().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
