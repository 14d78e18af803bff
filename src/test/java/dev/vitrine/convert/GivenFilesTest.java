package dev.vitrine.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.Golden;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person may drop, in any company: it becomes a model folder, or a sentence. */
class GivenFilesTest {
    private static final String MODEL = "keras2-sequential.h5";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> files(Object... pathsAndContents) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put((String) pathsAndContents[i], (byte[]) pathsAndContents[i + 1]);
        }
        return files;
    }

    private static String metadata(ReadyModel model) {
        return new String(model.files().get("metadata.json"), StandardCharsets.UTF_8);
    }

    private static String refusal(Map<String, byte[]> files) {
        return assertThrows(VitrineException.class, () -> GivenFiles.open("given", files)).getMessage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras2-sequential.h5", "keras2-nested.keras", "keras3-functional.keras",
        "keras3-recurrent.h5", "keras2-nested.savedmodel.zip", "keras24.savedmodel.zip"})
    void opensEveryFormAlone(String name) {
        ReadyModel model = GivenFiles.open(name, files(name, Golden.array(name)));
        assertEquals("model.json", model.files().keySet().iterator().next());
        assertTrue(model.files().containsKey("group1-shard1of1.bin"));
        assertEquals("{\"modelName\":\"" + name.substring(0, name.indexOf('.')) + "\"}", metadata(model));
    }

    @Test
    void opensTheFolderOfASavedModel() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Golden.unzipped("keras2-sequential.savedmodel.zip").forEach((name, content) ->
                files.put("Mon modèle/" + name, content));
        files.put("Mon modèle/.DS_Store", new byte[3]);
        ReadyModel model = GivenFiles.open("Mon modèle", files);
        assertEquals("Mon modèle", model.name());
        ReadyModel zipped = GivenFiles.open("x", files("x.zip", Golden.array("keras2-sequential.savedmodel.zip")));
        assertArrayEquals(zipped.files().get("group1-shard1of1.bin"), model.files().get("group1-shard1of1.bin"));
    }

    @Test
    void takesLabelsAndMetadataThatLieBeside() {
        ReadyModel model = GivenFiles.open("given", files("labels.txt", utf8("un\ndeux\ntrois\n"),
                "é.h5", Golden.array(MODEL), "metadata.json", utf8("{\"labels\": [\"x\"], \"grayscale\": true}")));
        assertEquals("{\"modelName\":\"é\",\"labels\":[\"un\",\"deux\",\"trois\"],\"grayscale\":true}",
                metadata(model));
    }

    @Test
    void knowsTeachableMachineUnzippedOrNot() {
        String expected = "{\"labels\":[\"Glad\",\"Sørgmodig\"],\"packageName\":\"@teachablemachine/image\"}";
        Map<String, byte[]> unzipped = Golden.unzipped("converted_keras.zip");
        assertEquals(expected, metadata(GivenFiles.open("converted_keras", unzipped)));
        assertEquals(expected, metadata(GivenFiles.open("z", files("z.zip", Golden.array("converted_keras.zip")))));
    }

    @Test
    void opensAnUnpackedKerasFile() {
        ReadyModel model = GivenFiles.open("faces", Golden.unzipped("keras3-sequential.keras"));
        assertEquals("{\"modelName\":\"faces\"}", metadata(model));
    }

    @Test
    void passesAModelFolderOn() {
        ReadyModel made = GivenFiles.open(MODEL, files(MODEL, Golden.array(MODEL)));
        Map<String, byte[]> given = new LinkedHashMap<>();
        made.files().forEach((path, content) -> given.put("up/" + path, content));
        given.put("up/thesis.pdf", utf8("ten years"));
        ReadyModel passed = GivenFiles.open("site", given);
        assertEquals("up", passed.name());
        assertEquals(made.files().keySet(), passed.files().keySet());
        made.files().forEach((path, content) -> assertArrayEquals(content, passed.files().get(path)));
    }

    @Test
    void passesOnWhatTfjsDownloads() {
        byte[] json = utf8("{\"weightsManifest\": [{\"paths\": [\"./my.weights.bin\"], \"weights\": []}]}");
        ReadyModel model = GivenFiles.open("", files("my.weights.bin", new byte[4], "my.json", json));
        assertArrayEquals(json, model.files().get("model.json"));
        assertEquals(4, model.files().get("my.weights.bin").length);
        assertNull(model.files().get("metadata.json"));
    }

    @Test
    void findsARenamedModelWithoutItsFolders() {
        byte[] json = utf8("{\"weightsManifest\": [{\"paths\": [\"weights/a.bin\"], \"weights\": []}]}");
        ReadyModel model = GivenFiles.open("", files("a.bin", new byte[5], "package.json", utf8("{}"), "face.json", json));
        assertEquals(List.of("model.json", "weights/a.bin"), List.copyOf(model.files().keySet()));
        assertEquals("face.json needs weight files that are not among those given: weights/a.bin. Give them all"
                + " together.", refusal(files("b.bin", new byte[5], "face.json", json)));
        assertEquals("face.json needs weight files that are not among those given: weights/a.bin. Give them all"
                + " together.", refusal(files("1/a.bin", new byte[5], "2/a.bin", new byte[5], "face.json", json)));
    }

    @Test
    void asksWhichModelIsMeant() {
        assertEquals("Which of the files given is the model: a.h5, b.keras? Give one .keras or .h5 file, with its"
                + " labels.txt and metadata.json if it has them.", refusal(files("a.h5", new byte[1], "b.keras",
                        new byte[1])));
    }

    @Test
    void saysThatThereIsNoModel() {
        assertTrue(refusal(files("labels.txt", utf8("a"))).startsWith(
                "There is no model among the files given: labels.txt. Give the .keras or .h5 file"));
        assertTrue(refusal(Map.of()).startsWith("There is no model among the files given: there are none."));
        assertTrue(refusal(files("x.onnx", utf8("something"))).startsWith("x.onnx is not a model that Keras saved"));
    }

    @Test
    void repeatsWhatTheReadersSay() {
        assertTrue(refusal(files("w.h5", Golden.array("keras2-weights-only.h5"))).contains("save_weights()"));
        assertFalse(refusal(files("w.zip", Golden.array("keras2-exported.savedmodel.zip"))).isEmpty());
    }
}
