package dev.vitrine.keras.layout;

import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.WeightsByPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Weights in SavedModels: the edge {@code layer-2} leads to the third layer, {@code cell/kernel} on to its weight. */
final class SavedModelFinder implements WeightFinder {
    private final WeightsByPath weights;
    private final Map<String, StoredWeight> byName = new HashMap<>();

    SavedModelFinder(WeightsByPath weights) {
        this.weights = weights;
        for (StoredWeight weight : weights.all()) {
            // A name that two weights have tells nothing.
            byName.put(weight.alias(), byName.containsKey(weight.alias()) ? null : weight);
        }
    }

    @Override
    public List<Found> find(ConfigLayer layer, List<Slot> slots) {
        List<Found> found = new ArrayList<>();
        for (Slot slot : slots) {
            String path = slot.savedPath().isEmpty() ? layer.savedStep()
                    : layer.savedStep() + "/" + slot.savedPath();
            StoredWeight there = weights.find(path + "/" + slot.role());
            if (there != null) {
                found.add(new Found(there, there.alias().startsWith(slot.layer().name() + "/")
                        ? FoundBy.PLACE_AND_NAME : FoundBy.PLACE));
                continue;
            }
            StoredWeight named = byName.get(slot.layer().name() + "/" + slot.role());
            found.add(named == null ? null : new Found(named, FoundBy.NAME));
        }
        return found;
    }
}
