package dev.vitrine.keras;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.MemoryFolder;
import dev.vitrine.keras.savedmodel.SavedModel;
import dev.vitrine.keras.savedmodel.SavedVariable;
import dev.vitrine.keras.zip.ZipArchive;
import io.jhdf.HdfFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form that Keras 2.15 and Keras 3.15 save, against what h5py and TensorFlow read back. */
class KerasFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"keras2-sequential.h5", "keras2-functional.h5", "keras2-nested.h5",
        "keras2-recurrent.h5",
        "keras2-preprocessing.h5", "keras2-trained.h5", "keras3-sequential.h5", "keras3-functional.h5",
        "keras3-nested.h5", "keras3-recurrent.h5", "keras3-preprocessing.h5", "keras3-trained.h5",
        "keras3-bfloat16.h5", "keras3-float16.h5", "keras3-float64.h5", "keras24.h5"})
    void readsHdf5(String file) {
        KerasFile model = KerasFile.open(Golden.file(file));
        JsonObject expected = Golden.expected(file);
        assertEquals(KerasFile.Kind.HDF5, model.kind());
        assertEquals(expected.string("config"), model.configText());
        assertEquals(expected.string("kerasVersion"), model.kerasVersion());
        compare(expected, model, "model_weights/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras2-sequential.keras", "keras2-functional.keras", "keras2-nested.keras",
        "keras2-recurrent.keras", "keras2-preprocessing.keras", "keras2-trained.keras",
                "keras3-sequential.keras",
        "keras3-functional.keras", "keras3-nested.keras", "keras3-recurrent.keras",
        "keras3-preprocessing.keras",
        "keras3-trained.keras", "keras3-bfloat16.keras", "keras3-float16.keras", "keras3-float64.keras"})
    void readsKerasArchives(String file) {
        KerasFile model = KerasFile.open(Golden.file(file));
        JsonObject expected = Golden.expected(file);
        assertEquals(KerasFile.Kind.KERAS_ARCHIVE, model.kind());
        assertEquals(expected.string("config"), model.configText());
        assertEquals(expected.string("kerasVersion"), model.kerasVersion());
        compare(expected, model, "");
    }

    /** The same paths, shapes, types and bits; nothing more and nothing less. */
    private static void compare(JsonObject expected, KerasFile model, String prefix) {
        Map<String, StoredWeight> found = new LinkedHashMap<>();
        for (StoredWeight weight : model.weights().all()) {
            found.put(prefix + weight.path(), weight);
        }
        JsonObject datasets = expected.object("datasets");
        assertEquals(new TreeSet<>(datasets.members().keySet()), new TreeSet<>(found.keySet()));
        for (String path : datasets.members().keySet()) {
            compare(datasets.object(path), found.get(path));
        }
        assertTrue(datasets.size() > 1);
    }

    private static void compare(JsonObject expected, StoredWeight weight) {
        assertEquals(Golden.shape(expected), Golden.list(weight.shape().toArray()), weight.path());
        assertEquals(expected.string("dtype"), weight.type().numpyName(), weight.path());
        Golden.assertFloats(expected.array("values"), weight.floats(), weight.path());
    }

    /** TensorFlow 2.4 (keras24) kept the JSON in saved_model.pb; later ones have keras_metadata.pb. */
    @ParameterizedTest
    @ValueSource(strings = {"keras2-sequential", "keras2-functional", "keras2-nested", "keras2-recurrent",
        "keras2-preprocessing", "keras2-trained", "keras24"})
    void readsSavedModels(String name) {
        KerasFile model = KerasFile.open(Golden.file(name + ".savedmodel.zip"));
        JsonObject expected = Golden.expected(name + ".savedmodel.zip");
        assertEquals(KerasFile.Kind.SAVED_MODEL, model.kind());
        assertEquals(expected.string("kerasVersion"), model.kerasVersion());
        JsonObject config = JsonReader.read(model.configText(), name).asObject();
        KerasFile hdf5 = KerasFile.open(Golden.file(name + ".h5"));
        JsonObject asHdf5 = JsonReader.read(hdf5.configText(), name).asObject();
        assertEquals(asHdf5.string("class_name"), config.string("class_name"));
        assertEquals(asHdf5.object("config").array("layers").size(),
                config.object("config").array("layers").size());
        assertFalse(model.weights().all().isEmpty());
        checkVariables(name, expected.object("datasets"), model);
    }

    /**
     * The checkpoint's own keys may be any way to a variable; ours pass through layer-i, which configs count.
     */
    private static void checkVariables(String name, JsonObject expected, KerasFile model) {
        ZipArchive zip = ZipArchive.open(Golden.file(name + ".savedmodel.zip"));
        Set<String> keys = new TreeSet<>();
        for (SavedVariable variable : SavedModel.open(zip, SavedModel.prefixIn(zip)).variables()) {
            keys.add(variable.checkpointKey());
            compare(expected.object(variable.checkpointKey()), model.weights().find(variable.path()));
        }
        Set<String> missed = new TreeSet<>(expected.members().keySet());
        missed.removeAll(keys);
        missed.removeIf(key -> key.startsWith("keras_api/metrics/"));
        assertEquals(Set.of(), missed);
    }

    @Test
    void namesWeightsAsEachFormDoes() {
        KerasFile h5 = KerasFile.open(Golden.file("keras2-nested.h5"));
        assertEquals("[inner/dense/kernel:0 float32[4, 3], inner/dense/bias:0 float32[3], inner/prelu/alpha:0"
                + " float32[3]]", h5.weights().ofLayer("inner").toString());
        assertEquals(List.of("x", "inner", "deep", "top_level_model_weights"), h5.weights().layers());
        KerasFile archive = KerasFile.open(Golden.file("keras3-nested.keras"));
        List<StoredWeight> vars = archive.weights().ofLayer("layers/sequential/layers/dense/vars");
        assertEquals("[layers/sequential/layers/dense/vars/0 float32[4, 3],"
                + " layers/sequential/layers/dense/vars/1"
                + " float32[3]]", vars.toString());
        assertEquals("dense", vars.get(0).alias());
        KerasFile saved = KerasFile.open(Golden.file("keras2-recurrent.savedmodel.zip"));
        StoredWeight kernel = saved.weights().find("layer-0/forward_layer/cell/kernel");
        assertEquals("both/forward_lstm/lstm_cell/kernel", kernel.alias());
    }

    @Test
    void readsNamesThatKerasSplitOverSeveralAttributes() {
        KerasFile model = KerasFile.open(ZipArchive.open(Golden.file("keras2-long-names.h5.zip")));
        JsonObject expected = Golden.expected("keras2-long-names.h5.zip");
        List<StoredWeight> inner = model.weights().ofLayer("inner");
        assertEquals(332, inner.size());
        Golden.assertFloats(expected.object("first").array("values"), inner.get(0).floats(), "first");
        Golden.assertFloats(expected.object("last").array("values"), inner.get(331).floats(), "last");
    }

    @Test
    void readsTeachableMachinesDownload() {
        KerasFile model = KerasFile.open(Golden.file("converted_keras.zip"));
        assertEquals("0 Glad\n1 Sørgmodig\n", model.labelsText());
        assertEquals("converted_keras.zip/keras_model.h5", model.name());
        assertEquals(3, model.weights().ofLayer("inner").size());
    }

    @Test
    void opensAFolderAsItsZip() {
        ZipArchive zip = ZipArchive.open(Golden.file("keras2-functional.savedmodel.zip"));
        Map<String, Bytes> files = new LinkedHashMap<>();
        for (String name : zip.names()) {
            files.put("Mon modèle 😀/" + name, zip.read(name));
        }
        KerasFile model = KerasFile.open(new MemoryFolder("Mon modèle 😀", files));
        assertEquals("Mon modèle 😀", model.name());
        assertFalse(model.weights().all().isEmpty());
        assertNull(model.labelsText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"keras2-functional.h5", "keras3-recurrent.h5", "keras3-float64.h5"})
    void agreesWithJhdf(String file) {
        KerasFile model = KerasFile.open(Golden.file(file));
        Set<String> compared = new TreeSet<>();
        try (HdfFile jhdf = HdfFile.fromBytes(Golden.array(file))) {
            for (StoredWeight weight : model.weights().all()) {
                Object theirs = jhdf.getDatasetByPath("model_weights/" + weight.path()).getDataFlat();
                if (theirs instanceof double[] doubles) {
                    float[] narrow = new float[doubles.length];
                    for (int i = 0; i < narrow.length; i++) {
                        narrow[i] = (float) doubles[i];
                    }
                    theirs = narrow;
                }
                assertArrayEquals((float[]) theirs, weight.floats(), weight.path());
                compared.add(weight.path());
            }
        }
        assertEquals(model.weights().all().size(), compared.size());
        assertFalse(compared.isEmpty());
    }
}
