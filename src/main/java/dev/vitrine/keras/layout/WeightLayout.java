package dev.vitrine.keras.layout;

import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.StoredWeight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All weights of a file with the layers they belong to. It checks no shape: that is for who knows the layers' inputs.
 *
 * @param topology the file's config
 * @param weights in the order of the config
 * @param missing weights that layers should have and the file has not, as {@code layer/role}
 * @param unused weights of the file that no layer known here wants, without counters and states of random numbers
 */
public record WeightLayout(JsonObject topology, List<LayerWeight> weights, List<String> missing,
        List<StoredWeight> unused) {
    public WeightLayout {
        weights = List.copyOf(weights);
        missing = List.copyOf(missing);
        unused = List.copyOf(unused);
    }

    /** @throws dev.vitrine.VitrineException if the config is no config of layers */
    public static WeightLayout of(KerasFile file) {
        JsonObject topology = JsonReader.read(file.configText(), file.name()).asObject();
        ConfigLayer whole = ConfigLayer.whole(topology);
        WeightFinder finder = switch (file.kind()) {
            case HDF5 -> new Hdf5Finder(file.weights());
            case KERAS_ARCHIVE -> new ArchiveFinder(file.weights());
            case SAVED_MODEL -> new SavedModelFinder(file.weights());
        };
        List<LayerWeight> weights = new ArrayList<>();
        List<Slot> empty = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (ConfigLayer layer : whole.parts()) {
            List<Slot> slots = Slot.of(layer);
            List<WeightFinder.Found> found = finder.find(layer, slots);
            for (int i = 0; i < slots.size(); i++) {
                Slot slot = slots.get(i);
                WeightFinder.Found at = found.get(i);
                if (at == null) {
                    empty.add(slot);
                } else {
                    used.add(at.weight().path());
                    weights.add(weight(slot, layer.name(), at.weight(), at.rule()));
                }
            }
        }
        List<String> missing = shared(empty, weights);
        return new WeightLayout(topology, weights, missing, unused(file, used));
    }

    // A layer that stands in two models of the file is written once, where Keras came by first.
    private static List<String> shared(List<Slot> empty, List<LayerWeight> weights) {
        Map<String, LayerWeight> byName = new HashMap<>();
        for (LayerWeight weight : weights) {
            byName.put(weight.name(), weight);
        }
        List<String> missing = new ArrayList<>();
        for (Slot slot : empty) {
            LayerWeight twin = byName.get(slot.name());
            if (twin == null || twin.container().equals(slot.layer().container())) {
                missing.add(slot.name());
            } else {
                weights.add(weight(slot, twin.top(), twin.stored(), FoundBy.SHARED));
            }
        }
        return missing;
    }

    private static LayerWeight weight(Slot slot, String top, StoredWeight stored, FoundBy rule) {
        return new LayerWeight(slot.layer().container(), slot.layer().name(), slot.fullRole(), top,
                WeightRoles.trains(slot.role()), stored, rule);
    }

    private static List<StoredWeight> unused(KerasFile file, Set<String> used) {
        List<StoredWeight> unused = new ArrayList<>();
        for (StoredWeight weight : file.weights().all()) {
            if (!used.contains(weight.path()) && !WeightRoles.isIdle(Hdf5Finder.roleOf(weight))
                    && !isAside(weight)) {
                unused.add(weight);
            }
        }
        return unused;
    }

    // States of training that stand beside the layers: of metrics, of random numbers, of the optimizer.
    private static boolean isAside(StoredWeight weight) {
        String path = weight.path();
        return path.contains("seed_generator") || path.startsWith("metrics/") || path.startsWith("_metrics/")
                || path.startsWith("keras_api/") || path.startsWith("optimizer");
    }
}
