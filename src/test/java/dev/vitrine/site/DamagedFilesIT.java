package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonValue;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.Damage;
import dev.vitrine.keras.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Damaged files in the opener as it is compiled: JavaScript checks neither bounds nor nulls, so that a reader which
 * counts on the JVM to do so would answer nonsense here, or never.
 */
class DamagedFilesIT extends BrowserCase {
    private static final long SEED = Long.getLong("vitrine.seed", 20_261_125L);
    private static final int ROUNDS = 12;
    private static final int FILES = 25;

    /** One opener for all: it answers each question within two seconds, or has failed. */
    private static final String ASK = """
            (async () => {
              const worker = new Worker('%s');
              const ends = [];
              for (const files of %s) {
                const given = Object.entries(files).map(([name, b64]) => ({name,
                  blob: new Blob([Uint8Array.from(atob(b64), c => c.charCodeAt(0))])}));
                ends.push(await new Promise(resolve => {
                  const late = setTimeout(resolve, 2000, 'no answer within 2 s');
                  const end = text => { clearTimeout(late); resolve(text); };
                  worker.onerror = e => { e.preventDefault(); end('the worker broke: ' + e.message); };
                  worker.onmessage = e => end(e.data.kind === 'failed' ? e.data.code + ': ' + e.data.message : 'read');
                  worker.postMessage({kind: 'open', id: 1, files: given});
                }));
              }
              worker.terminate();
              return ends;
            })()
            """;

    @Test
    void endInSentencesToo() throws IOException {
        page.open("/");
        String opener;
        try (var names = Files.list(SITE)) {
            opener = names.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("opener.")).findFirst().orElseThrow();
        }
        Map<String, byte[]> keras = Golden.unzipped("keras3-functional.keras");
        Map<String, byte[]> saved = Golden.unzipped("keras2-nested.savedmodel.zip");
        Random random = new Random(SEED);
        Map<String, Integer> ends = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            JsonWriter questions = new JsonWriter().beginArray();
            for (int i = 0; i < FILES; i++) {
                write(questions, switch (i % 4) {
                    case 0 -> damaged(Map.of("m.h5", Golden.array("keras2-recurrent.h5")), random);
                    case 1 -> damaged(Map.of("m.keras", Golden.array("keras2-nested.keras")), random);
                    case 2 -> damaged(keras, random);
                    default -> damaged(saved, random);
                });
            }
            int file = round * FILES;
            for (JsonValue end : page.evaluate(ASK.formatted(opener, questions.endArray().text())).asArray()) {
                String text = end.asString();
                String code = text.equals("read") ? text : text.substring(0, Math.max(0, text.indexOf(':')));
                String what = "file " + file++ + " of seed " + SEED + ": " + text;
                assertTrue(!code.isEmpty() && !code.equals("internal") && !code.contains("broke"), what);
                ends.merge(code, 1, Integer::sum);
            }
        }
        assertEquals(ROUNDS * FILES, ends.values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(ends.size() > 5 && ends.getOrDefault("read", 0) < ROUNDS * FILES * 2 / 3, ends.toString());
    }

    private static Map<String, byte[]> damaged(Map<String, byte[]> files, Random random) {
        List<String> names = files.keySet().stream().filter(name -> files.get(name).length > 64).toList();
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        String victim = names.get(random.nextInt(names.size()));
        all.put(victim, Damage.of(files.get(victim), random));
        return all;
    }

    private static void write(JsonWriter out, Map<String, byte[]> files) {
        out.beginObject();
        files.forEach((name, bytes) -> out.name(name).value(Base64.getEncoder().encodeToString(bytes)));
        out.endObject();
    }
}
