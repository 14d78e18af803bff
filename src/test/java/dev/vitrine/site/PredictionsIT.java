package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * That the built site classifies picture files as TF.js does with the article's code, to 1e-5, through
 * {@code classify}: decoding, recipe and model together. The expected values come from predictions.mjs.
 */
class PredictionsIT extends BrowserCase {
    private static final Path PICTURES = Path.of("src", "test", "resources", "pictures");
    private static final Path MODEL = Path.of("model");

    private static final String CLASSIFY = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const model = await loadLayersModel('model/model.json');
              const bytes = Uint8Array.from(atob('%s'), c => c.charCodeAt(0));
              const answer = await model.classify(new File([bytes], '%s'));
              model.dispose();
              return answer;
            })()
            """;

    @Test
    void agreeWithTensorFlowJs() throws Exception {
        JsonObject golden = golden();
        assertEquals(golden.string("weightsSha256"), weightsSha256(), "The model has changed since TF.js ran it:"
                + " run npm run predictions in src/test/oracle.");
        page.open("/");
        assertTrue(golden.object("pictures").size() >= 4);
        for (String name : golden.object("pictures").members().keySet()) {
            JsonArray expected = golden.object("pictures").array(name);
            String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(PICTURES.resolve(name)));
            JsonArray answer = page.evaluate(CLASSIFY.formatted(base64, name)).asArray();
            assertEquals(7, answer.size());
            double before = 2;
            for (int i = 0; i < 7; i++) {
                JsonObject ranked = answer.at(i).asObject();
                double probability = ranked.number("probability");
                assertEquals(expected.at(ranked.integer("index")).asDouble(), probability, 1e-5,
                        name + ", " + ranked.string("label"));
                assertTrue(probability <= before, "best first");
                before = probability;
            }
        }
    }

    private static JsonObject golden() throws IOException {
        try (InputStream in = PredictionsIT.class.getResourceAsStream("/golden/site/predictions.json")) {
            return JsonReader.read(in.readAllBytes(), "predictions.json").asObject();
        }
    }

    static String weightsSha256() throws Exception {
        JsonObject model = JsonReader.read(Files.readAllBytes(MODEL.resolve("model.json")), "model.json").asObject();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int group = 0; group < model.array("weightsManifest").size(); group++) {
            for (String path : model.array("weightsManifest").at(group).asObject().array("paths").asStrings()) {
                digest.update(Files.readAllBytes(MODEL.resolve(path)));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
