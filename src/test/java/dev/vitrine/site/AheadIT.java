package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tool.compile.CompileCommand;
import dev.vitrine.tool.serve.SiteServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The site's own model, compiled ahead of time, by {@code vitrine.js}. TeaVM's
 * Java does not round a float after each operation as a JVM's does, so that constants may differ in the last digit; where
 * both modules are a JVM's, their answers are the same to the bit ({@code AheadCorpusTest}).
 */
class AheadIT extends BrowserCase {
    private static final String SETTING = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const inputs = (n) => Float32Array.from({ length: n * 48 * 48 }, (_, i) => (i * 7 %% 256) / 255);
              const apart = (a, b) => Math.max(...a.map((value, i) => Math.abs(value - b[i])));
              const same = (a, b) => a.length === b.length && a.length > 1 && apart(a, b) < 1e-6;
              const refused = (promise) => promise.then(() => 'loaded', (e) => e.code + ': ' + e.message);
              %s
            })()
            """;

    @TempDir
    Path folder;

    private Path site;

    @BeforeEach
    void serveACompiledModel() throws IOException {
        int port = server.uri().getPort();
        server.close();
        site = new Deployment(folder.resolve("site")).folder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CompileCommand().run(List.of(site.resolve("model").toString()), new PrintStream(out));
        assertTrue(out.toString().matches("(?s)Wrote .*model.wasm, [\\d,]+ bytes.Wrote .*model.threads.wasm, [\\d,]+ bytes."),
                out.toString());
        server = SiteServer.start(site, Path.of("firebase.json"), port);
        page.open("/");
    }

    private String text(String script) {
        return page.text(SETTING.formatted(script));
    }

    private void holds(String script) {
        assertTrue(page.evaluate(SETTING.formatted(script)).asBoolean(), script);
    }

    @Test
    void answersAsTheModelItself() {
        for (int threads : new int[] {1, 2, 0}) {
            holds("""
                    const plain = await loadLayersModel('model/model.json', { threads: 1 });
                    const heard = [];
                    const ready = await loadLayersModel('model/model.wasm', { threads: %d,
                      onProgress: (each) => heard.push(each.loaded / each.total) });
                    const answers = [];
                    for (let i = 0; i < 3; i++) answers.push(await ready.predict(inputs(1)));
                    const expected = await plain.predict(inputs(1));
                    const facts = (model) => JSON.stringify([model.inputs, model.outputs, model.warnings, model.engine]);
                    const alike = facts(plain) === facts(ready);
                    const reason = ready.engineReason;
                    plain.dispose();
                    ready.dispose();
                    return alike && answers.every((each) => same(each, expected)) && heard.at(-1) === 1
                      && reason.startsWith('WebAssembly compiled for this model ahead of time, with relaxed SIMD on ')
                      && reason.endsWith('one thread.') === (%d === 1);
                    """.formatted(threads, threads));
        }
    }

    /** What was not compiled is asked of the worker that compiles, which takes over with the same model. */
    @Test
    void leavesNothingOut() {
        for (String asked : List.of(
                "(await ready.predict(inputs(2))).length === 14",
                "(await ready.profile()).length > 3",
                "(await ready.summary({ printFn() {} })).includes('Total params: 814,495')",
                "(await ready.classify(new ImageData(48, 48))).every((each) => each.label)",
                "(await refused(ready.predict(new Float32Array(7)))).includes('which 7 values do not fill')")) {
            holds("""
                    const ready = await loadLayersModel('model/model.wasm', { threads: 1 });
                    const before = await ready.predict(inputs(1));
                    const answered = %s;
                    const after = await ready.predict(inputs(1));
                    ready.dispose();
                    return answered && same(before, after);
                    """.formatted(asked));
        }
        holds("""
                const precise = await loadLayersModel('model/model.wasm', { precise: true });
                const plain = await loadLayersModel('model/model.json', { precise: true });
                return precise.engineReason === plain.engineReason
                  && same(await precise.predict(inputs(1)), await plain.predict(inputs(1)));
                """);
    }

    @Test
    void noticesOtherWeights() throws IOException {
        Path shard = shard();
        byte[] bytes = Files.readAllBytes(shard);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
        }
        Files.write(shard, bytes);
        page.console().expect("model.wasm was compiled for other weights than those beside it");
        holds("""
                const ready = await loadLayersModel('model/model.wasm?v=2', { threads: 1 });
                const plain = await loadLayersModel('model/model.json?v=2', { threads: 1 });
                return ready.engineReason === plain.engineReason
                  && same(await ready.predict(inputs(1)), await plain.predict(inputs(1)));
                """);
        assertTrue(page.console().all().toString().contains("Run java -jar vitrine.jar compile FOLDER again."));
    }

    @Test
    void refusesInWords() throws IOException {
        byte[] module = Files.readAllBytes(site.resolve("model/model.wasm"));
        Files.write(site.resolve("model/other.wasm"), new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0});
        Files.write(site.resolve("model/text.wasm"), "nothing".getBytes());
        Files.write(site.resolve("model/cut.wasm"), Arrays.copyOf(module, 300));
        String base = server.uri() + "model/";
        assertEquals("ahead-unknown: " + base + "other.wasm is no model that Vitrine has compiled: it has no section"
                + " \"vitrine\". Give the model.json, or compile it: java -jar vitrine.jar compile FOLDER.",
                text("return refused(loadLayersModel('model/other.wasm', { threads: 1 }));"));
        assertTrue(text("return refused(loadLayersModel('model/text.wasm', { threads: 1 }));").contains(
                "it is no WebAssembly module"));
        assertTrue(text("return refused(loadLayersModel('model/cut.wasm', { threads: 1 }));").startsWith("ahead-unknown"));
        page.console().expect("404");
        assertEquals("model-not-found: The model " + base + "absent.wasm was not found (status 404).",
                text("return refused(loadLayersModel('model/absent.wasm', { threads: 1 }));"));
        // Code that a browser refuses is written anew from the model.json.
        Files.write(site.resolve("model/broken.wasm"), Arrays.copyOf(module, module.length - 1));
        holds("""
                const model = await loadLayersModel('model/broken.wasm', { threads: 1 });
                return model.engineReason.startsWith('WebAssembly written for this model');
                """);
    }

    private Path shard() throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".bin")).findFirst().orElseThrow();
        }
    }
}
