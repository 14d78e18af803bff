package dev.vitrine.keras;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The weights of a file in the order it lists them, by layer and by path. It never holds their values. */
public final class WeightsByPath {
    private final Map<String, StoredWeight> byPath = new LinkedHashMap<>();
    private final Map<String, List<StoredWeight>> byLayer = new LinkedHashMap<>();

    /** A layer without weights is listed too. */
    void addLayer(String layer) {
        if (!byLayer.containsKey(layer)) {
            byLayer.put(layer, new ArrayList<>());
        }
    }

    void add(StoredWeight weight) {
        addLayer(weight.layer());
        if (byPath.put(weight.path(), weight) == null) {
            byLayer.get(weight.layer()).add(weight);
        }
    }

    public List<StoredWeight> all() {
        return new ArrayList<>(byPath.values());
    }

    /** The weight of that path, or null. */
    public StoredWeight find(String path) {
        return byPath.get(path);
    }

    /** The weights kept in one place, in order; empty where the file has no such place. */
    public List<StoredWeight> ofLayer(String layer) {
        List<StoredWeight> found = byLayer.get(layer);
        return found == null ? List.of() : Collections.unmodifiableList(found);
    }

    /** Every place that can keep weights, in the order of the file. */
    public List<String> layers() {
        return new ArrayList<>(byLayer.keySet());
    }
}
