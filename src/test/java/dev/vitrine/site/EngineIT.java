package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine runs in a real browser, that all of them agree, and that running leaves nothing behind. */
class EngineIT extends BrowserCase {
    private static final String SETTING = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const input = Float32Array.from({ length: 48 * 48 }, (_, i) => (i * 7 %% 256) / 255);
              const load = (options) => loadLayersModel('model/model.json', options);
              const apart = (a, b) => Math.max(...a.map((value, i) => Math.abs(value - b[i])));
              %s
            })()
            """;

    private JsonObject run(String body) {
        page.open("/");
        return page.evaluate(SETTING.formatted(body)).asObject();
    }

    @Test
    void everyEngineGivesTheSameAnswer() {
        JsonObject answer = run("""
                const java = await load({engine: 'java'});
                const expected = await java.predict(input);
                const result = {java: java.engine + ': ' + java.engineReason};
                for (const [name, options] of Object.entries({one: {threads: 1}, two: {threads: 2}, precise:
                        {precise: true, threads: 1}, wasm: {engine: 'wasm'}})) {
                  const model = await load(options);
                  result[name] = model.engine + ': ' + model.engineReason;
                  result[name + 'Apart'] = apart(await model.predict(input), expected);
                  model.dispose();
                }
                java.dispose();
                return result;
                """);
        assertEquals("java: Plain Java, as asked for.", answer.string("java", ""));
        String one = answer.string("one", "");
        assertTrue(one.startsWith("wasm: WebAssembly written for this model, with ")
                && one.endsWith(" on one thread."), one);
        String two = answer.string("two", "");
        assertTrue(two.endsWith(Runtime.getRuntime().availableProcessors() > 1 ? " on 2 threads."
                : " on one thread."), two);
        for (String name : new String[] {"one", "two", "precise", "wasm"}) {
            // Probabilities, of which the largest is at most 1: 1e-4 of it.
            assertTrue(answer.number(name + "Apart", 1) < 1e-4, answer.toString());
        }
    }

    @Test
    void twoThousandPredictionsAreTheSameToTheBit() {
        for (int threads = 1; threads <= 2; threads++) {
            JsonObject answer = run("""
                    const model = await load({threads: %d});
                    const first = await model.predict(input);
                    let different = 0;
                    for (let i = 1; i < 2000; i++) {
                      const again = await model.predict(input);
                      different += again.every((value, j) => Object.is(value, first[j])) ? 0 : 1;
                    }
                    const batch = await model.predict(new Float32Array([...input, ...input, ...input]));
                    model.dispose();
                    return {different, batch: apart(first, batch.slice(-first.length)), length: batch.length / first.length};
                    """.formatted(threads));
            assertEquals(0, answer.number("different", -1), threads + " threads");
            assertEquals(3, answer.number("length", 0));
            assertTrue(answer.number("batch", 1) < 1e-5, answer.toString());
        }
    }

    @Test
    void timesEachStep() {
        JsonObject answer = run("""
                const model = await load({threads: 1});
                const steps = await model.profile();
                model.dispose();
                return {count: steps.length, adds: steps.reduce((sum, step) => sum + step.multiplyAdds, 0),
                  timed: steps.filter((step) => step.ms >= 0 && step.name && step.operation).length};
                """);
        assertTrue(answer.number("count", 0) > 5, answer.toString());
        assertEquals(answer.number("count", 0), answer.number("timed", -1));
        assertTrue(answer.number("adds", 0) > 30e6, answer.toString());
    }

    @Test
    void thePageTakesTheFasterEngineInTheBackground(@TempDir Path folder) throws IOException {
        SamplePictures pictures = new SamplePictures(folder);
        page.open("/");
        page.input().choose("#file", pictures.face());
        page.waitFor(PageIT.ANSWERED);
        // The status names the engine of the answer that is shown; asked again until the fast worker gives it. While the
        // model looks, it names none.
        String isFast = "document.querySelector('#status').textContent.includes('WebAssembly')";
        for (int i = 0; i < 40 && !page.evaluate(isFast).asBoolean(); i++) {
            page.input().choose("#file", pictures.face());
            page.evaluate("new Promise((done) => setTimeout(done, 500))");
        }
        page.waitFor(isFast);
    }
}
