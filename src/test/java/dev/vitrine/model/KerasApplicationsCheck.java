package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.convert.ConvertCommand;
import dev.vitrine.tool.source.FileModelSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * That Keras Applications, saved by Keras 3 and converted by {@code convert}, predict as Keras itself does. Part of no
 * ordinary build: {@code src/test/oracle/keras/applications.py} has Keras write half a gigabyte first. The profile
 * {@code applications} runs both, and {@code docs/applications.md} has its command and what came of it.
 */
class KerasApplicationsCheck {
    private static final Path FOLDER = Path.of(System.getProperty("vitrine.applications", "target/applications"));
    private static final Path TABLE = Path.of("docs", "applications.md");
    private static final double TOLERANCE = 1e-4;
    private static final Map<String, String> ROWS = new TreeMap<>();
    private static String kerasVersion;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"MobileNet", "MobileNetV2", "MobileNetV3Small", "EfficientNetB0", "EfficientNetV2B0",
        "ResNet50", "ResNet50V2", "DenseNet121", "Xception", "InceptionV3", "InceptionResNetV2", "VGG16",
        "NASNetMobile", "ConvNeXtTiny"})
    void predictsAsKeras(String name) throws IOException {
        JsonObject expected = JsonReader.read(Files.readString(FOLDER.resolve(name + ".json")), name).asObject();
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true);
        new ConvertCommand().run(List.of(FOLDER.resolve(name + ".keras").toString(), folder.toString()), silent);
        ImageModel model = ModelFolder.open(new FileModelSource(), folder.resolve("model.json").toString(),
                LoadOptions.DEFAULT);
        Tensor input = input(expected);
        long start = System.nanoTime();
        float[] output = model.model().predict(List.of(input)).get(0).data();
        long millis = (System.nanoTime() - start) / 1_000_000;
        JsonArray values = expected.array("output");
        assertEquals(values.size(), output.length);
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < output.length; i++) {
            largest = Math.max(largest, Math.abs(values.at(i).asDouble()));
            difference = Math.max(difference, Math.abs(values.at(i).asDouble() - output[i]));
        }
        kerasVersion = expected.string("keras");
        ROWS.put(name, String.format(Locale.ROOT, "| %s | %d x %d | %,d | %.1e | %.1f s |", name, input.shape().dim(1),
                input.shape().dim(2), expected.integer("parameters"), difference / largest, millis / 1000.0));
        assertTrue(difference <= TOLERANCE * largest, name + " is off by " + difference / largest);
    }

    private static Tensor input(JsonObject expected) {
        Shape shape = Shape.of(expected.array("shape").asInts());
        SeededNumbers numbers = new SeededNumbers(expected.integer("seed"));
        float[] data = new float[shape.elementCount()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (numbers.next() * expected.number("largest"));
        }
        return new Tensor(shape, data);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        Files.writeString(TABLE, """
                # Keras Applications

                Networks of `keras.applications` with random weights, saved by Keras %s as `.keras`, converted by
                `convert` and run by the plain Java engine on the JVM. The difference is the largest of a thousand logits,
                over the largest logit. Inputs are as large as the network's own, or smaller where the network takes it
                and a test could not wait; the weights are drawn, since nothing is downloaded. The time is of one
                prediction, the first, on whatever machine wrote this table, and no measure of speed.

                    ./mvnw -B -ntp -Papplications test -Dpython=PYTHON

                writes it anew; `PYTHON` has `src/test/oracle/keras/requirements-applications.txt` installed. It takes
                some minutes and 0.9 GB below `target/applications`. The test fails above a difference of 1e-4.

                | network | input | parameters | difference | time |
                |---|---|---|---|---|
                %s
                """.formatted(kerasVersion, String.join("\n", ROWS.values())));
    }
}
