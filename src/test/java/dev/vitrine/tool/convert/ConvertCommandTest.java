package dev.vitrine.tool.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.zip.ZipArchive;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.source.ModelPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private Path fixture(String name) throws IOException {
        return Files.write(folder.resolve(name), Golden.array(name));
    }

    private static String run(Object... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ConvertCommand().run(Stream.of(args).map(String::valueOf).toList(),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String refusal(Object... args) {
        return assertThrows(VitrineException.class, () -> run(args)).getMessage();
    }

    @Test
    void worksUnderAnyPath() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("Mon modèle 😀 \"ici\" l'été & co %20"));
        Path model = Files.write(odd.resolve("modèle 1.keras"), Golden.array("keras3-sequential.keras"));
        String text = run(model, odd.resolve("sortie à voir"));
        Path out = odd.resolve("sortie à voir");
        assertTrue(text.startsWith("Wrote " + out + ": model.json and 1 shard, 700 bytes"), text);
        float[] input = new float[64];
        java.util.Arrays.fill(input, 0.5f);
        List<Tensor> inputs = List.of(new Tensor(Shape.of(1, 8, 8, 1), input));
        assertArrayEquals(ModelPath.open(model.toString()).model().predict(inputs).get(0).data(),
                ModelPath.open(out.toString()).model().predict(inputs).get(0).data());
    }

    @Test
    void opensAnUnpackedSavedModel() throws IOException {
        ZipArchive zip = ZipArchive.open(Golden.file("keras2-nested.savedmodel.zip"));
        for (String name : zip.names()) {
            Path file = folder.resolve("dir").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, zip.read(name).toArray());
        }
        assertTrue(run(folder.resolve("dir"), folder.resolve("out")).contains("128 bytes of weights"));
    }

    @Test
    void reportsWhatQuantisingCosts() throws IOException {
        String text = run(fixture("keras2-sequential.h5"), folder.resolve("out"), "--quantize", "uint8",
                "--quantize", "float16=dense/*");
        // 128 codes, 18 numbers of the dense layer in 16 bits, 13 biases and 16 of the normalisation in 32.
        assertTrue(text.contains("Quantised: 280 bytes instead of 700, 60.0 % saved."), text);
        assertTrue(text.contains("batch_normalization"), text);
        String json = Files.readString(folder.resolve("out/model.json"));
        assertTrue(json.contains("\"name\":\"conv2d/bias\",\"shape\":[4],\"dtype\":\"float32\"},"), json);
        assertTrue(json.contains("\"name\":\"dense/bias\",\"shape\":[3],\"dtype\":\"float32\","
                + "\"quantization\":{\"dtype\":\"float16\""), json);
    }

    @Test
    void storesTheWeightsOfAModelFolderAnew() throws IOException {
        Path model = folder.resolve("model");
        run(fixture("keras2-sequential.h5"), model);
        Files.writeString(model.resolve("metadata.json"), "{\"labels\": [\"a\", \"b\", \"c\"]}");
        String text = run(model, folder.resolve("small"), "--quantize", "uint8");
        assertTrue(text.contains("Quantised: 271 bytes instead of 700, 61.3 % saved."), text);
        assertEquals("{\"labels\": [\"a\", \"b\", \"c\"]}",
                Files.readString(folder.resolve("small/metadata.json")));
        run(model, model, "--quantize", "float16=*", "--split-by-layer");
        assertTrue(Files.exists(model.resolve("group5-shard1of1.bin")));
        assertFalse(Files.exists(model.resolve("group1-shard1of2.bin")));
    }

    @Test
    void comparesTopClasses() {
        Path pictures = Path.of("src/test/resources/pictures");
        String text = run("model", folder.resolve("out"), "--quantize", "float16", "--images", pictures);
        assertTrue(text.contains("0 of 5 pictures change their top class."), text);
        assertTrue(text.contains("% saved.") && text.contains("worst error"), text);
    }

    @Test
    void removesTheShardsOfAnEarlierModel() throws IOException {
        Path model = fixture("keras2-sequential.h5");
        run(model, folder.resolve("out"), "--shard-bytes", "100");
        assertTrue(Files.exists(folder.resolve("out/group1-shard7of7.bin")));
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        run(model, folder.resolve("out"));
        assertFalse(Files.exists(folder.resolve("out/group1-shard7of7.bin")));
        assertTrue(Files.exists(folder.resolve("out/notes.txt")));
    }

    @Test
    void keepsTheLabelsOfTeachableMachine() throws IOException {
        run(fixture("converted_keras.zip"), folder.resolve("out"));
        assertEquals("{\"labels\":[\"Glad\",\"Sørgmodig\"],\"packageName\":\"@teachablemachine/image\"}",
                Files.readString(folder.resolve("out/metadata.json")));
    }

    @Test
    void takesOneLabelForEachClass() throws IOException {
        Path labels = Files.writeString(folder.resolve("noms.txt"), "un\ndeux\n\n");
        assertEquals("There are 2 labels, but the model tells 3 classes apart. Give one label for each, in"
                + " the order of the model's outputs.", refusal(fixture("keras2-sequential.h5"),
                folder.resolve("out"), "--labels", labels));
        assertFalse(Files.exists(folder.resolve("out")));
        Files.writeString(labels, "\n");
        Path model = folder.resolve("keras2-sequential.h5");
        assertTrue(refusal(model, folder.resolve("out"), "--labels", labels)
                .startsWith(labels + " has no labels."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "keras2-weights-only.h5|was written by save_weights()",
        "keras3-only.weights.h5|was written by save_weights()",
        "keras2-optimizer-only.h5|holds only the state of an optimizer",
        "keras2-subclassed.keras|whose code is not in the file",
        "keras2-subclassed.savedmodel.zip|whose code is not in the file",
        "keras2-exported.savedmodel.zip|without its layers: it was written by model.export()"})
    void saysWhatAFileIsInstead(String file, String words) throws IOException {
        String message = refusal(fixture(file), folder.resolve("out"));
        assertTrue(message.contains(words) && message.contains("model.save("), message);
    }

    @Test
    void saysWhichArgumentIsWrong() {
        assertEquals("convert needs the model, then the folder to write.",
                assertThrows(UsageException.class, () -> run("a.h5")).getMessage());
        assertEquals("\"int4\" is nothing to quantise to: give --quantize float16, uint8 or uint16, and"
                + " patterns of weight names behind a = if only some are meant.",
                assertThrows(UsageException.class, () -> run("a", "b", "--quantize", "int4")).getMessage());
        assertEquals("\"0\" is no size: give --shard-bytes a number of at least 1.",
                assertThrows(UsageException.class, () -> run("a", "b", "--shard-bytes", "0")).getMessage());
        assertTrue(refusal(folder.resolve("nothing.h5"), "b").contains("is nothing that Keras saved"));
    }

    @Test
    void refusesRulesThatContradict() throws IOException {
        assertEquals("Both uint8 and uint16 are asked for dense/kernel. Give patterns that do not overlap.",
                refusal(fixture("keras2-sequential.h5"), folder.resolve("out"), "--quantize", "uint8=dense/*",
                        "--quantize", "uint16=*kernel"));
    }

    @Test
    void refusesToReplaceWhatIsNoSite() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(mine.resolve("thesis.txt"), "ten years");
        String message = refusal("--site", mine, fixture("keras2-sequential.h5"));
        assertEquals(mine + " is there already and is no site that this command wrote. Give the name of a new"
                + " folder.", message);
        assertTrue(Files.exists(mine.resolve("thesis.txt")));
    }
}
