package dev.vitrine.keras;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.bytes.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/**
 * The fixtures that Keras and h5py wrote, with what they read back; the scripts are in src/test/oracle/keras.
 */
public final class Golden {
    private static final String FOLDER = "/golden/keras/";

    private Golden() {
    }

    public static Bytes file(String name) {
        return Bytes.of(name, array(name));
    }

    public static byte[] array(String name) {
        try (InputStream in = Golden.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the fixture " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Python found in the fixture of that name. */
    public static JsonObject expected(String name) {
        return JsonReader.read(array(name + ".json"), name + ".json").asObject();
    }

    /**
     * The HDF5 structure files and their JSON, by name; unpacked by the JDK, not by the reader under test.
     */
    public static Map<String, byte[]> structures() {
        return unzipped("hdf5-structures.zip");
    }

    /** Models and answers of more.zip, the awkward ones, and of keras212.zip, the first of their form. */
    public static Map<String, byte[]> archived() {
        Map<String, byte[]> files = unzipped("more.zip");
        files.putAll(unzipped("keras212.zip"));
        return files;
    }

    /** The files of a fixture that is a ZIP, unpacked by the JDK. */
    public static Map<String, byte[]> unzipped(String name) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(array(name)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    public static List<Integer> shape(JsonObject tensor) {
        List<Integer> dims = new ArrayList<>();
        for (int dim : tensor.array("shape").asInts()) {
            dims.add(dim);
        }
        return dims;
    }

    public static List<Integer> list(int[] dims) {
        List<Integer> list = new ArrayList<>();
        for (int dim : dims) {
            list.add(dim);
        }
        return list;
    }

    /** Every bit has to agree; null in the JSON stands for what is not finite. */
    public static void assertFloats(JsonArray expected, float[] actual, String what) {
        assertEquals(expected.size(), actual.length, what);
        int i = 0;
        for (JsonValue value : expected) {
            if (value.isNull()) {
                assertEquals(false, Float.isFinite(actual[i]), what + "[" + i + "]");
            } else {
                assertEquals((float) value.asDouble(), actual[i], what + "[" + i + "]");
            }
            i++;
        }
    }
}
