package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That a model which is let go leaves nothing behind, in the page or in a worker. */
class MemoryIT extends BrowserCase {
    /** A small part of one of the ten models: the weights alone are 3.2 MB. */
    private static final double MAX_GROWTH_BYTES = 500_000;

    /** The smallest typed array that a prediction could leave behind takes about twice that. */
    private static final double LEAST_LEAK_BYTES = 60;

    private static final String LOAD = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              window.model = await loadLayersModel('model/model.json', {threads: 2});
              return (await model.predict(new Float32Array(48 * 48))).length;
            })()
            """;

    @Test
    void tenModelsLeaveMemoryAsItWas() {
        page.open("/404.html");
        cycle();
        page.awaitWorkers(0);
        double before = page.memoryBytes();
        page.evaluate(LOAD);
        double oneModel = page.memoryBytes() - before;
        page.evaluate("model.dispose()");
        for (int i = 0; i < 9; i++) {
            cycle();
        }
        page.awaitWorkers(0);
        double growth = page.memoryBytes() - before;
        assertTrue(oneModel > 3_200_000, "one model takes only " + oneModel + " bytes");
        assertTrue(growth < MAX_GROWTH_BYTES, "ten models leave " + growth + " bytes, one takes " + oneModel);
    }

    /** Broken off before anything came, between two files, and amid the weights. */
    @Test
    void tenCancelledLoadsLeaveMemoryAsItWas() {
        page.open("/404.html");
        String cancel = """
                (async () => {
                  const { loadLayersModel } = await import('/vitrine.js');
                  const names = [];
                  for (const end of ['.json', '.bin']) {
                    const control = new AbortController();
                    names.push(await loadLayersModel('model/model.json', {signal: control.signal, fetchFunc: (url, init) => {
                      if (url.endsWith(end)) setTimeout(() => control.abort(), 20);
                      return url.endsWith(end) ? new Promise(() => { }) : fetch(url, init);
                    }}).catch((e) => e.name));
                  }
                  const control = new AbortController();
                  names.push(await loadLayersModel('model/model.json', {signal: control.signal,
                    onProgress: ({loaded, total}) => { if (loaded > 0) control.abort(); }}).catch((e) => e.name));
                  return names.join();
                })()
                """;
        cycle();
        assertEquals("AbortError,AbortError,AbortError", page.text(cancel));
        page.awaitWorkers(0);
        double before = page.memoryBytes();
        for (int i = 0; i < 9; i++) {
            page.evaluate(cancel);
        }
        page.awaitWorkers(0);
        double growth = page.memoryBytes() - before;
        assertTrue(growth < MAX_GROWTH_BYTES, "27 cancelled loads leave " + growth + " bytes");
    }

    /** A model keeps what it has: predictions do not make it grow. */
    @Test
    void twoThousandPredictionsLeaveMemoryAsItWas() {
        page.open("/404.html");
        page.evaluate(LOAD);
        String predict = """
                (async () => {
                  const input = new Float32Array(48 * 48);
                  for (let i = 0; i < 500; i++) await model.predict(input);
                })()
                """;
        // V8 takes memory for optimised code at some time or other; what is left behind is left in every round.
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 4; round++) {
            double before = page.memoryBytes();
            page.evaluate(predict);
            least = Math.min(least, page.memoryBytes() - before);
        }
        assertTrue(least < LEAST_LEAK_BYTES * 500, "each 500 of 2,000 predictions leave " + least + " bytes or more");
        page.evaluate("model.dispose(); model = undefined");
    }

    /** The script that takes over loads the model anew, and the one before lets go of its helpers. */
    @Test
    void aHandOverEndsTheHelpersBefore() {
        page.open("/404.html");
        page.evaluate(LOAD);
        int workers = Runtime.getRuntime().availableProcessors() > 1 ? 2 : 1;
        page.awaitWorkers(workers);
        assertTrue(page.text("model.summary({printFn: () => { }})").startsWith("Model: "));
        assertEquals(7, page.number("model.predict(new Float32Array(48 * 48)).then((answer) => answer.length)"));
        page.awaitWorkers(workers);
        page.evaluate("model.dispose(); model = undefined");
    }

    private void cycle() {
        page.evaluate(LOAD);
        page.evaluate("model.dispose(); model = undefined");
    }
}
