package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.convert.GivenFiles;
import dev.vitrine.convert.ReadyModel;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that real Keras wrote and that hold no model to be run: what the command line says, and what the page says. */
class RefusedKerasTest {
    private static final Map<String, byte[]> FILES = Golden.unzipped("refused.zip");

    private record Folder(Map<String, byte[]> files) implements ModelSource {
        @Override
        public void read(String location, Consumer consumer) {
            byte[] file = files.get(location);
            consumer.begin(file == null ? Facts.MISSING : Facts.FOUND);
            if (file != null) {
                consumer.accept(file, 0, file.length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "keras2-lambda.h5|layer-unsupported|layers[2].config: It holds Python code",
        "keras2-lambda.keras|layer-unsupported|layers[2].config: It holds Python code",
        "keras3-lambda.h5|layer-unsupported|layers[2].config: It holds Python code",
        "keras3-lambda.keras|layer-unsupported|layers[2].config: It holds Python code",
        "keras2-password.zip|zip-encrypted|is protected by a password (\"m.h5\" is encrypted). Unpack it",
        "keras3-exported.savedmodel.zip|saved-model-graph-only|written by model.export() or tf.saved_model.save()",
        "keras3-subclassed.keras|keras-subclassed|a model of the Python class \"Own\", whose code is not in the file"})
    void saysWhatItIsAndWhatToDo(String name, String code, String words) {
        byte[] bytes = FILES.get(name);
        check(code, words, assertThrows(VitrineException.class, () ->
                KerasModel.open(KerasFile.open(Bytes.of(name, bytes)), null)));
        check(code, words, assertThrows(VitrineException.class, () -> {
            ReadyModel model = GivenFiles.open(name, Map.of(name, bytes));
            ModelFolder.open(new Folder(model.files()), "model.json", LoadOptions.DEFAULT);
        }));
    }

    private static void check(String code, String words, VitrineException refusal) {
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(code, refusal.code());
    }
}
