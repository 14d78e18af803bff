package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where WebAssembly or a part of it is refused, what is left predicts the same, and says why. */
class EngineRefusedIT extends BrowserCase {
    private static final String PREDICT = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const input = Float32Array.from({ length: 48 * 48 }, (_, i) => (i * 7 %% 256) / 255);
              const java = await loadLayersModel('model/model.json', {engine: 'java'});
              const expected = await java.predict(input);
              java.dispose();
              const model = await loadLayersModel('model/model.json', {threads: 2});
              let apart = 0;
              const predict = async () => (await model.predict(input)).forEach((value, i) => {
                apart = Math.max(apart, Math.abs(value - expected[i]));
              });
              await predict();
              %s
              await predict();
              model.dispose();
              return {reason: model.engine + ': ' + model.engineReason, apart};
            })()
            """;

    @TempDir
    Path folder;

    /** What is said of the engine, which must be right. */
    private String reason(String inWorkers, String between) {
        page.beforeWorkers(inWorkers);
        page.open("/404.html");
        JsonObject answer = page.evaluate(PREDICT.formatted(between)).asObject();
        assertTrue(answer.number("apart") < 1e-4, answer.toString());
        return answer.string("reason");
    }

    @Test
    void noSimd() {
        assertEquals("java: Plain Java, since this browser's WebAssembly has no SIMD.",
                reason("WebAssembly.validate = () => false", ""));
    }

    @Test
    void noRelaxedSimd() {
        // i32x4.relaxed and f32x4.relaxed_madd are 0xfd, then a number from 0x100 on.
        String reason = reason("""
                { const validate = WebAssembly.validate.bind(WebAssembly);
                  WebAssembly.validate = (bytes) => !new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
                    .some((byte, i, all) => byte === 0xfd && all[i + 1] >= 0x80 && all[i + 2] === 2) && validate(bytes); }
                """, "");
        assertTrue(reason.startsWith("wasm: WebAssembly written for this model, with SIMD on "), reason);
    }

    @Test
    void noMemory() {
        String reason = reason("WebAssembly.Memory = function () { throw new RangeError('could not allocate'); }", "");
        assertTrue(reason.matches("java: Plain Java, since the [1-9]\\d* MB of memory that this model needs could not be had\\."),
                reason);
    }

    @Test
    void helpersThatCannotStart() {
        assumeTwoCores();
        page.console().expect("404");
        page.console().expect("nowhere.js");
        reason("if (self.name !== 'vitrine-helper') { const Real = Worker;"
                + " self.Worker = function (url, options) { return new Real('/nowhere.js', options); }; }", "");
        page.console().expect("no workers here");
        reason("if (self.name !== 'vitrine-helper') { self.Worker = function () { throw new Error('no workers here'); } }", "");
    }

    @Test
    void aHelperThatDiesBetweenTwoPredictions() {
        aHelperDies("await new Promise((done) => setTimeout(done, 3000));");
    }

    /** Perhaps with a part of the work, which is then done anew after five seconds. */
    @Test
    void aHelperThatDiesDuringPredictions() {
        aHelperDies("for (let end = Date.now() + 3000; Date.now() < end;) await predict();");
    }

    // A worker that is busy is ended by force two seconds after it was told to end.
    private void aHelperDies(String meanwhile) {
        assumeTwoCores();
        String reason = reason("""
                if (self.name !== 'vitrine-helper') {
                  const Real = Worker;
                  self.Worker = function (url, options) {
                    const helper = new Real(url, options);
                    const channel = new BroadcastChannel('end');
                    channel.onmessage = () => { helper.terminate(); channel.postMessage('ended'); };
                    return helper;
                  };
                }
                """, """
                const channel = new BroadcastChannel('end');
                const ended = new Promise((done) => { channel.onmessage = done; });
                channel.postMessage('end');
                await ended;
                %s
                for (let i = 0; i < 20; i++) await predict();
                """.formatted(meanwhile));
        assertTrue(reason.endsWith(" on 2 threads."), reason);
    }

    @Test
    void aModelTooLargeSaysHowMuchItNeeds() throws IOException {
        String load = "import('/vitrine.js').then((v) => v.loadLayersModel('%s/model.json', {engine: '%s'}))"
                + ".then(() => 'loaded', (e) => e.code + ': ' + e.message)";
        Path site = new Deployment(folder.resolve("site")).folder();
        // Two layers of 5600 x 5600 x 64 floats, and of 1000 x 1000 beside the input.
        layers(5600, 64).write(site.resolve("large"));
        layers(1000, 1).write(site.resolve("small"));
        serve(site, Path.of("firebase.json"));
        page.console().expect("metadata.json");
        page.console().expect("404");
        page.open("/404.html");
        for (String engine : new String[] {"wasm", "java"}) {
            String message = page.text(load.formatted("large", engine));
            assertTrue(message.matches("model-too-large: This model needs 16\\d{3} MB of memory for one run, which is more than"
                    + " can be addressed\\. Use a smaller input or batch\\."), message);
        }
        page.beforeWorkers("""
                { const Real = Float32Array;
                  self.Float32Array = new Proxy(Real, {construct(target, args) {
                    if (args[0] > 1e6) throw new RangeError('Array buffer allocation failed');
                    return Reflect.construct(target, args);
                  }}); }
                """);
        page.reload();
        assertEquals("model-too-large: This model needs 12 MB of memory for one run, which could not be had. Use a smaller"
                + " input or batch.", page.text(load.formatted("small", "java")));
    }

    private static AwkwardModel layers(int side, int filters) {
        String convolution = "\"filters\": " + filters + ", \"kernel_size\": [1, 1], \"use_bias\": false";
        return new AwkwardModel().input(side, side, 1).then("Conv2D", convolution).weight("kernel", 1, 1, 1, filters)
                .then("Conv2D", convolution).weight("kernel", 1, 1, filters, filters);
    }

    private static void assumeTwoCores() {
        Assumptions.assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "there is one core, so there are no helpers");
    }

    @Test
    void aPolicyThatForbidsToCompile() throws IOException {
        forbidWebAssembly();
        String reason = reason("", "");
        assertTrue(reason.startsWith("java: Plain Java, since this browser or its security policy refused the WebAssembly"
                + " module ("), reason);
    }

    @Test
    void thePageSaysThatItFallsBack() throws IOException {
        forbidWebAssembly();
        page.open("/");
        SamplePictures pictures = new SamplePictures(folder);
        String says = "document.querySelector('#notes').textContent.includes('faster WebAssembly engine')";
        page.input().choose("#file", pictures.face());
        page.waitFor(PageIT.ANSWERED);
        for (int i = 0; i < 20 && !page.isTrue(says); i++) {
            page.input().choose("#file", pictures.face());
            page.evaluate("new Promise((done) => setTimeout(done, 500))");
        }
        page.waitFor(says + " && document.querySelector('#status').textContent.includes('Java engine')");
    }

    private void forbidWebAssembly() throws IOException {
        page.console().expect("WebAssembly");
        String config = Files.readString(Path.of("firebase.json"));
        String strict = config.replace(" 'wasm-unsafe-eval'", "");
        assertFalse(strict.equals(config));
        Path file = Files.writeString(folder.resolve("firebase.json"), strict);
        serve(SITE, file);
    }

    private void serve(Path site, Path config) throws IOException {
        int port = server.uri().getPort();
        server.close();
        server = SiteServer.start(site, config, port);
    }
}
