package dev.vitrine.convert;

import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.layout.LayerWeight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and order of the weights in a model folder: those of the official converter wherever it can convert the file,
 * so that the shards are the same; else layer and role, in the same order.
 */
final class WeightNames {
    private final KerasFile file;
    private final LayerNames layers;
    private final boolean namesAreKeras2;
    private final Map<String, Integer> placeInFile = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    WeightNames(KerasFile file, LayerNames layers) {
        this.file = file;
        this.layers = layers;
        String version = file.kerasVersion();
        namesAreKeras2 = version == null || version.startsWith("2") || version.startsWith("1");
        for (StoredWeight weight : file.weights().all()) {
            placeInFile.put(weight.path(), placeInFile.size());
        }
    }

    /** The name that TF.js finds the weight by. */
    String of(LayerWeight weight) {
        String layer = layers.of(weight.container(), weight.layer());
        String name = layer + "/" + weight.role();
        String written = written(weight.stored());
        boolean asWritten = namesAreKeras2 && !layers.isRenamed(weight) && written.startsWith(layer + "/")
                && !given.contains(written);
        String chosen = asWritten ? written : name;
        given.add(chosen);
        return chosen;
    }

    private String written(StoredWeight weight) {
        String name = switch (file.kind()) {
            case HDF5 -> weight.name();
            case SAVED_MODEL -> weight.alias();
            case KERAS_ARCHIVE -> "";
        };
        return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
    }

    /** The order of HDF5: outermost layers by name, of which slashes part the levels; then as the file has them. */
    List<LayerWeight> ordered(List<LayerWeight> weights) {
        List<LayerWeight> ordered = new ArrayList<>(weights);
        Map<LayerWeight, Integer> inConfig = new HashMap<>();
        for (LayerWeight weight : weights) {
            inConfig.put(weight, inConfig.size());
        }
        ordered.sort((a, b) -> {
            int byLayer = compare(a.top(), b.top());
            if (byLayer != 0) {
                return byLayer;
            }
            if (file.kind() == KerasFile.Kind.HDF5) {
                return Integer.compare(placeInFile.get(a.stored().path()), placeInFile.get(b.stored().path()));
            }
            return a.trains() == b.trains() ? Integer.compare(inConfig.get(a), inConfig.get(b)) : a.trains() ? -1 : 1;
        });
        return ordered;
    }

    private static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    // A slash ends a group's name, and the shorter name comes first.
    private static int rank(char c) {
        return c == '/' ? -1 : c;
    }
}
