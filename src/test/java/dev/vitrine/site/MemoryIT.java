package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** That a model which is let go leaves nothing behind, in the page or in a worker. */
class MemoryIT extends BrowserCase {
    /** A small part of one of the ten models: the weights alone are 3.2 MB. */
    private static final double MAX_GROWTH_BYTES = 500_000;

    private static final String LOAD = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              window.model = await loadLayersModel('model/model.json');
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

    private void cycle() {
        page.evaluate(LOAD);
        page.evaluate("model.dispose(); model = undefined");
    }
}
