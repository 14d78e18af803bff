package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preprocessor;
import dev.vitrine.image.ResizeMethod;
import dev.vitrine.image.RgbaImage;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.predict.RecipeWriter;
import dev.vitrine.tool.image.ImageFile;
import dev.vitrine.tool.serve.SiteServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * That the built site gives 200 validation faces the class that Keras gives them by the same recipe. The faces are data
 * beside the project; Keras' answers come from {@code src/test/oracle/page/faces.py}.
 */
class FacesIT extends BrowserCase {
    private static final Path FACES = Path.of("..", "shared", "fer2013", "validation.zip");
    private static final Path MODEL = Path.of("model");
    private static final int BATCH = 50;

    /** float32 sums in another order than TensorFlow's, through seven convolutions; and 6 digits in the golden file. */
    private static final double TOLERANCE = 2e-5;

    private static final String CLASSIFY = """
            (async () => {
              const { loadLayersModel } = await import('/vitrine.js');
              const model = await loadLayersModel('%s/model.json');
              const answers = [];
              for (const text of %s) {
                const bytes = Uint8Array.from(atob(text), c => c.charCodeAt(0));
                const answer = await model.classify(new Blob([bytes]));
                answers.push({ top: answer[0].index, probabilities:
                    answer.sort((a, b) => a.index - b.index).map(ranked => ranked.probability) });
              }
              model.dispose();
              return answers;
            })()
            """;

    @TempDir
    Path folder;

    private final List<byte[]> jpegs = new ArrayList<>();
    private JsonArray golden;

    @BeforeEach
    void readFaces() throws Exception {
        boolean present = Files.isRegularFile(FACES);
        if (!present) {
            System.err.println(FacesIT.class.getName() + " IS SKIPPED: there are no faces at "
                    + FACES.toAbsolutePath().normalize() + ".");
        }
        assumeTrue(present, "../shared/fer2013/validation.zip is absent");
        try (InputStream in = FacesIT.class.getResourceAsStream("/golden/site/faces.json")) {
            JsonObject file = JsonReader.read(in.readAllBytes(), "faces.json").asObject();
            assertEquals(PredictionsIT.weightsSha256(), file.string("weightsSha256"), "The model has changed since"
                    + " Keras ran it: run src/test/oracle/page/faces.py.");
            golden = file.array("faces");
        }
        assertEquals(200, golden.size());
        try (ZipFile archive = new ZipFile(FACES.toFile())) {
            for (JsonValue face : golden) {
                jpegs.add(archive.getInputStream(archive.getEntry(face.asObject().string("name"))).readAllBytes());
            }
        }
    }

    @Test
    void haveKerasClassByTheModelsOwnRecipe() {
        compare(jpegs, "own", "model");
    }

    @Test
    void haveKerasClassWherePilResizes() throws IOException {
        int port = server.uri().getPort();
        server.close();
        Deployment deployment = new Deployment(folder.resolve("site"));
        JsonObject metadata = JsonReader.read(Files.readAllBytes(MODEL.resolve("metadata.json")), "m").asObject();
        Path model = Files.createDirectory(deployment.folder().resolve("resized"));
        for (String name : List.of("model.json", "group1-shard1of1.bin")) {
            Files.copy(MODEL.resolve(name), model.resolve(name));
        }
        Files.writeString(model.resolve("metadata.json"), RecipeWriter.withRecipe(metadata,
                Preprocessing.ZERO_TO_ONE.with(Gray.LUMA).with(ResizeMethod.PIL_BICUBIC, Coordinates.HALF_PIXEL)));
        server = SiteServer.start(deployment.folder(), Path.of("firebase.json"), port);
        List<byte[]> enlarged = new ArrayList<>();
        for (byte[] jpeg : jpegs) {
            enlarged.add(enlarged(jpeg));
        }
        compare(enlarged, "resized", "resized");
    }

    // By PIL's bicubic, which ResizeGoldenTest holds to PIL's bytes.
    private static byte[] enlarged(byte[] jpeg) throws IOException {
        Preprocessing recipe = Preprocessing.NONE.with(ResizeMethod.PIL_BICUBIC, Coordinates.HALF_PIXEL);
        RgbaImage image = new Preprocessor(recipe, 113, 131, 3).prepare(ImageFile.decode("face", jpeg)).seen();
        BufferedImage picture = new BufferedImage(131, 113, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 131 * 113; i++) {
            picture.setRGB(i % 131, i / 131, (image.rgba()[i * 4] & 0xFF) * 0x10101);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private void compare(List<byte[]> pictures, String recipe, String model) {
        page.open("/");
        List<String> wrong = new ArrayList<>();
        double worst = 0;
        for (int from = 0; from < pictures.size(); from += BATCH) {
            List<String> texts = new ArrayList<>();
            for (byte[] picture : pictures.subList(from, from + BATCH)) {
                texts.add('"' + Base64.getEncoder().encodeToString(picture) + '"');
            }
            JsonArray answers = page.evaluate(CLASSIFY.formatted(model, texts)).asArray();
            for (int i = 0; i < BATCH; i++) {
                JsonObject face = golden.at(from + i).asObject();
                JsonArray expected = face.array(recipe);
                JsonObject answer = answers.at(i).asObject();
                int top = 0;
                for (int c = 0; c < 7; c++) {
                    top = expected.at(c).asDouble() > expected.at(top).asDouble() ? c : top;
                    worst = Math.max(worst, Math.abs(expected.at(c).asDouble()
                            - answer.array("probabilities").at(c).asDouble()));
                }
                if (top != answer.integer("top")) {
                    wrong.add(face.string("name"));
                }
            }
        }
        assertEquals(List.of(), wrong, "faces of another class than Keras gives them");
        assertTrue(worst <= TOLERANCE, "a probability differs by " + worst);
    }
}
