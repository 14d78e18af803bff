package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That {@code vitrine.js} opens the models that TF.js keeps in a browser. The stores are laid out, record by record, as
 * TF.js 4.22 laid them out in Chromium: {@code src/test/oracle/stores.mjs} recorded them.
 */
class StoredModelIT extends BrowserCase {
    private static final String LAY_OUT = """
            (async () => {
              const dump = %s;
              const revive = (value) => value && value.$bytes
                ? Uint8Array.from(atob(value.$bytes), (c) => c.charCodeAt(0)).buffer
                : value && value.$date ? new Date(value.$date)
                : Array.isArray(value) ? value.map(revive)
                : value && typeof value === 'object'
                  ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, revive(item)])) : value;
              for (const [key, value] of Object.entries(dump.localStorage)) localStorage.setItem(key, value);
              const opening = indexedDB.open(dump.indexedDb.name, dump.indexedDb.version);
              await new Promise((resolve, reject) => {
                opening.onerror = () => reject(opening.error);
                opening.onupgradeneeded = () => {
                  for (const [name, store] of Object.entries(dump.indexedDb.stores)) {
                    opening.result.createObjectStore(name, { keyPath: store.keyPath });
                  }
                };
                opening.onsuccess = () => {
                  const names = Object.keys(dump.indexedDb.stores);
                  const writing = opening.result.transaction(names, 'readwrite');
                  for (const name of names) {
                    for (const record of dump.indexedDb.stores[name].records) {
                      writing.objectStore(name).put(revive(record));
                    }
                  }
                  writing.oncomplete = resolve;
                };
              });
              opening.result.close();
              return true;
            })()
            """;

    private static final String PREDICT = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const model = await loadLayersModel('%s');
              const answer = await model.predict(new Float32Array(%s));
              model.dispose();
              return [...answer];
            })()
            """;

    private static JsonObject dump() throws IOException {
        try (var file = StoredModelIT.class.getResourceAsStream("/golden/site/stores.json")) {
            return JsonReader.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), "stores.json").asObject();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexeddb://my model", "localstorage://my model"})
    void predictsAsTfjsDid(String place) throws IOException {
        JsonObject dump = dump();
        page.open("/");
        page.evaluate(LAY_OUT.formatted(dump));
        JsonArray expected = dump.array("output");
        JsonArray answer = page.evaluate(PREDICT.formatted(place, dump.array("input"))).asArray();
        assertEquals(expected.size(), answer.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.at(i).asDouble(), answer.at(i).asDouble(), 1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"indexeddb://nobody", "localstorage://nobody"})
    void saysThatNothingIsThere(String place) throws IOException {
        page.open("/");
        String store = place.startsWith("i") ? "IndexedDB" : "local storage";
        String sentence = "model-not-found: The browser's " + store + " of this site holds no model that TF.js saved as "
                + place + ".";
        assertEquals(sentence, refusal(place));
        assertEquals(0, page.number("indexedDB.databases().then(all => all.length)"), "a database was made");
        page.evaluate(LAY_OUT.formatted(dump()));
        assertEquals(sentence, refusal(place));
    }

    @Test
    void saysThatTheStoreIsDamaged() throws IOException {
        page.open("/");
        page.evaluate(LAY_OUT.formatted(dump()));
        page.evaluate("localStorage.setItem('tensorflowjs_models/my model/weight_data', '*')");
        assertTrue(refusal("localstorage://my model").startsWith("model-not-json: The model localstorage://my model"
                + " in the browser's local storage is damaged"));
    }

    private String refusal(String place) {
        return page.text("import('/vitrine.js').then(v => v.loadLayersModel('" + place + "'))"
                + ".then(() => 'loaded', e => e.code + ': ' + e.message)");
    }
}
