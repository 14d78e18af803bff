package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonWriter;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.convert.ConvertCommand;
import dev.vitrine.tool.serve.SiteServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That {@code convert --site} makes a site of a Keras 3 file that answers in the browser as Keras does. */
class ReadySiteIT extends BrowserCase {
    private static final String FIXTURE = "keras3-sequential.keras";

    @TempDir
    Path folder;

    @Test
    void answersAsKeras() throws Exception {
        Path labels = Files.writeString(folder.resolve("labels.txt"), "joie\ntristesse\nsurprise\n");
        Path model = Files.write(folder.resolve("émotion.keras"), Golden.array(FIXTURE));
        Path site = folder.resolve("mon site");
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new ConvertCommand().run(List.of("--site", site.toString(), model.toString(), "--labels",
                labels.toString()), out);
        server.close();
        server = SiteServer.start(site, site.resolve("firebase.json"), 0);
        page = newPage(PageOptions.desktop());
        page.open("/");
        JsonObject expected = Golden.expected(FIXTURE);
        JsonArray values = expected.array("inputs").at(0).asObject().array("values");
        String input = new JsonWriter().value(values).text();
        JsonArray answer = page.evaluate("""
                (async () => {
                  const { loadLayersModel } = await import('/vitrine.js');
                  const model = await loadLayersModel('model/model.json');
                  const answer = await model.predict(new Float32Array(%s));
                  model.dispose();
                  return [...answer];
                })()
                """.formatted(input)).asArray();
        JsonArray outputs = expected.array("outputs").at(0).asObject().array("values");
        assertEquals(outputs.size(), answer.size());
        for (int i = 0; i < answer.size(); i++) {
            assertEquals(outputs.at(i).asDouble(), answer.at(i).asDouble(), 1e-5);
        }
        page.waitFor("navigator.serviceWorker.controller");
        assertTrue(page.text("fetch('model/metadata.json').then(r => r.text())").contains("tristesse"));
    }
}
