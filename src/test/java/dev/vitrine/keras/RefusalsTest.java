package dev.vitrine.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.MemoryFolder;
import dev.vitrine.keras.zip.ZipArchive;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files without a model that can be opened: each gets a sentence that says what it is and what to do. */
class RefusalsTest {
    private static String refusal(Bytes file) {
        return assertThrows(VitrineException.class, () -> KerasFile.open(file)).getMessage();
    }

    private static String refusal(String fixture) {
        return refusal(Golden.file(fixture));
    }

    private static Bytes text(String name, String content) {
        return Bytes.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatAFileHoldsWeightsOnly() {
        String end = " holds weights without the model they belong to: it was written by save_weights(). Load"
                + " the"
                + " weights in Python and save the whole model with model.save(\"model.keras\").";
        for (String file : new String[] {"keras2-weights-only.h5", "keras2-only.weights.h5",
                "keras3-only.weights.h5"}) {
            assertEquals(file + end, refusal(file));
        }
    }

    @Test
    void saysThatAFileHoldsAnOptimizerOnly() {
        assertEquals("keras2-optimizer-only.h5 holds only the state of an optimizer, no model. Save the whole"
                + " model"
                + " with model.save(\"model.keras\").", refusal("keras2-optimizer-only.h5"));
    }

    @Test
    void saysThatAModelIsAPythonClass() {
        String end = " holds a model of the Python class \"Own\", whose code is not in the file. Build the"
                + " same model as"
                + " keras.Sequential or keras.Model(inputs, outputs), load the weights, and save it with"
                + " model.save(\"model.keras\").";
        assertEquals("keras2-subclassed.keras/config.json" + end, refusal("keras2-subclassed.keras"));
        assertEquals("keras2-subclassed.savedmodel.zip" + end, refusal("keras2-subclassed.savedmodel.zip"));
    }

    @Test
    void saysThatASavedModelHasNoLayers() {
        assertEquals("keras2-exported.savedmodel.zip holds a computation graph without its layers: it was"
                + " written by"
                + " model.export() or tf.saved_model.save(), not by model.save(). Save the model again with"
                + " model.save(\"model.keras\") and open that file.",
                refusal("keras2-exported.savedmodel.zip"));
    }

    @Test
    void saysWhichFileOfASavedModelIsMissing() {
        ZipArchive zip = ZipArchive.open(Golden.file("keras2-trained.savedmodel.zip"));
        Map<String, Bytes> files = new LinkedHashMap<>();
        for (String name : zip.names()) {
            if (!name.startsWith("variables/variables.data")) {
                files.put(name, zip.read(name));
            }
        }
        assertEquals("folder lacks the file variables/variables.data-00000-of-00001. Choose the whole folder"
                + " that"
                + " model.save() wrote, or a ZIP of it.", assertThrows(VitrineException.class,
                        () -> KerasFile.open(new MemoryFolder("folder", files))).getMessage());
    }

    @Test
    void saysWhatOtherFilesAre() {
        String end = ". Choose the .keras or .h5 file, or the SavedModel folder, that model.save() wrote.";
        assertEquals("x.bin is not a model that Keras saved: it is empty" + end, refusal(text("x.bin", "")));
        assertEquals("m.tflite is not a model that Keras saved: it is a TensorFlow Lite model, from which the"
                + " layers"
                + " cannot be recovered" + end, refusal(text("m.tflite", "....TFL3....")));
        assertEquals("saved_model.pb is not a model that Keras saved: it is one file of a SavedModel, which"
                + " is a whole"
                + " folder" + end, refusal(text("saved_model.pb", "abcdefghij")));
        assertEquals("m.h5 is not an HDF5 file: the signature that every such file starts with is missing."
                + " Choose the"
                + " .h5 or .keras file that model.save() wrote.", refusal(text("m.h5", "<html>Not"
                + " found</html>")));
    }

    @Test
    void saysThatAFileIsNotWhole() {
        byte[] bytes = Golden.array("keras2-nested.h5");
        assertEquals("m.h5 is not whole: it should have 18944 bytes but has 9000. Copy or download it again.",
                refusal(Bytes.of("m.h5", java.util.Arrays.copyOf(bytes, 9000))));
        byte[] zip = Golden.array("keras2-nested.keras");
        assertEquals("m.keras is not a whole ZIP archive: the list of files at its end is missing. Copy or"
                + " download it"
                + " again.", refusal(Bytes.of("m.keras", java.util.Arrays.copyOf(zip, 9000))));
    }
}
