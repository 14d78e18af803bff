package dev.vitrine.format;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonValue;
import dev.vitrine.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code weightsManifest} and checks whatever the decoder later relies on: types and sizes. The
 * second weight of a name {@code x} is called {@code x#2}. It reads no weights.
 */
final class WeightManifestReader {
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private final WeightLimits limits = new WeightLimits();

    private WeightManifestReader() {
    }

    /** @throws dev.vitrine.VitrineException naming the path of what is wrong */
    static WeightManifest read(JsonArray manifest) {
        WeightManifestReader reader = new WeightManifestReader();
        List<WeightGroup> groups = new ArrayList<>();
        for (JsonValue group : manifest) {
            groups.add(reader.group(group.asObject()));
        }
        return new WeightManifest(groups);
    }

    private WeightGroup group(JsonObject group) {
        JsonArray paths = group.array("paths");
        for (JsonValue path : paths) {
            if (path.asString().trim().isEmpty()) {
                throw invalid(path, "should be the name of a file but is blank");
            }
        }
        List<WeightEntry> entries = new ArrayList<>();
        double bytesBefore = limits.totalBytes();
        for (JsonValue entry : group.array("weights")) {
            entries.add(entry(entry.asObject()));
        }
        if (paths.isEmpty() && limits.totalBytes() > bytesBefore) {
            throw invalid(paths, "names no file although the group has weights");
        }
        return new WeightGroup(paths.asStrings(), entries);
    }

    private WeightEntry entry(JsonObject json) {
        boolean ofOptimizer = "optimizer".equals(json.optionalString("group"));
        String name = ofOptimizer ? json.string("name") : unique(json.required("name"));
        String typeText = json.string("dtype");
        WeightType type = WeightType.named(typeText);
        if (type == null) {
            throw new ModelFormatException("weight-dtype-unsupported", json.file() + ": "
                    + json.required("dtype").path() + " is " + quoted(typeText) + ", but a weight can only"
                    + " be float32, int32 or bool. Convert the model again with one of these.",
                    json.file(), name, typeText);
        }
        JsonObject quantization = json.optionalObject("quantization");
        WeightEntry entry = new WeightEntry(name, shape(json.array("shape")), type,
                quantization == null ? null : quantization(quantization, type), ofOptimizer);
        if (!limits.takes(entry)) {
            throw invalid(json.required("shape"), "is " + entry.shape() + ", with which the weights need more"
                    + " than the 2147483647 bytes that can be loaded");
        }
        return entry;
    }

    // Nested models may have layers of one name, and Keras then writes the names of their weights twice.
    private String unique(JsonValue json) {
        String name = json.asString();
        int copy = copies.merge(name, 1, Integer::sum);
        String result = copy == 1 ? name : name + '#' + copy;
        if (!names.add(result)) {
            throw invalid(json, "is the name of two weights: " + quoted(result));
        }
        return result;
    }

    private static Shape shape(JsonArray json) {
        if (json.size() > WeightLimits.MOST_DIMENSIONS) {
            throw invalid(json, "has " + json.size() + " dimensions, more than any tensor here");
        }
        int[] dims = json.asInts();
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] < 0) {
                throw invalid(json.at(i), "is the negative dimension " + dims[i]);
            }
        }
        return Shape.of(dims);
    }

    private static Quantization quantization(JsonObject json, WeightType type) {
        JsonValue dtype = json.required("dtype");
        Quantization.Encoding encoding = Quantization.Encoding.named(dtype.asString());
        if (encoding == null) {
            throw invalid(dtype, "should be uint8, uint16 or float16 but is " + dtype.description());
        }
        boolean half = encoding == Quantization.Encoding.FLOAT16;
        Quantization quantization = half ? new Quantization(encoding, 1, 0)
                : new Quantization(encoding, finite(json, "scale"), finite(json, "min"));
        if (!quantization.suits(type)) {
            throw invalid(dtype, "is " + encoding.text() + ", in which no weight of type " + type.text()
                    + " can be stored");
        }
        return quantization;
    }

    private static double finite(JsonObject json, String name) {
        double value = json.number(name);
        if (value - value != 0) {
            throw invalid(json.required(name), "should be a finite number but is "
                    + json.required(name).description());
        }
        return value;
    }

    private static String quoted(String name) {
        return '"' + (name.length() > 80 ? name.substring(0, 80) + "..." : name) + '"';
    }

    private static ModelFormatException invalid(JsonValue at, String problem) {
        return ModelFormatException.invalidManifest(at.file(), at.path(), problem);
    }
}
