package dev.vitrine.tool.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.VitrineException;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.model.ImageModel;
import dev.vitrine.predict.Prediction;
import dev.vitrine.tool.image.ImageFile;
import dev.vitrine.tool.source.ModelPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shipped model on the JVM: the same values as TF.js, and what the command prints. */
class PredictCommandTest {
    private static final Path PICTURES = Path.of("src", "test", "resources", "pictures");

    @Test
    void agreesWithTensorFlowJs() throws IOException {
        JsonObject golden;
        try (InputStream in = PredictCommandTest.class.getResourceAsStream("/golden/site/predictions.json")) {
            golden = JsonReader.read(in.readAllBytes(), "predictions.json").asObject().object("pictures");
        }
        ImageModel model = ModelPath.open("model");
        assertEquals(4, golden.size());
        for (String picture : golden.members().keySet()) {
            List<Prediction> predictions = model.classify(ImageFile.read(PICTURES.resolve(picture)), 0, "en");
            assertEquals(7, predictions.size());
            for (Prediction prediction : predictions) {
                assertEquals(golden.array(picture).at(prediction.index()).asDouble(), prediction.probability(), 1e-5,
                        picture + ", " + prediction.label());
            }
        }
    }

    @Test
    void printsTheBestClassesOfEachPicture() {
        String text = run("model", PICTURES.resolve("smile.png").toString(), PICTURES.resolve("small.png").toString(),
                "--top", "2");
        String[] lines = text.split("\\R");
        assertEquals(6, lines.length, text);
        assertEquals(PICTURES.resolve("smile.png").toString(), lines[0]);
        assertEquals(PICTURES.resolve("small.png").toString(), lines[3]);
    }

    @Test
    void saysWhatIsMissing() {
        assertEquals("predict needs a model and at least one picture.", failure("model"));
        assertEquals("There is no picture nowhere.png.", failure("model", "nowhere.png"));
        assertEquals("The model nowhere/model.json was not found (status 404).",
                failure("nowhere/model.json", "a.png"));
        assertEquals("\"x\" is no count: give --top a number of at least 1.", failure("model", "--top", "x"));
    }

    private static String run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PredictCommand().run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String failure(String... args) {
        return assertThrows(VitrineException.class, () -> run(args)).getMessage();
    }
}
