package dev.vitrine.keras.layout;

import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.WeightsByPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weights in .keras files: {@code layers/conv2d_1/vars/0} is the first weight of the second Conv2D. Keras 3 notes the
 * layer's name too; Keras 2.12 says {@code _layer_checkpoint_dependencies} and counts every layer with weights twice.
 */
final class ArchiveFinder implements WeightFinder {
    private static final String OLD_LAYERS = "_layer_checkpoint_dependencies";

    private final WeightsByPath weights;
    private final Map<String, String> modernPaths = new HashMap<>();

    ArchiveFinder(WeightsByPath weights) {
        this.weights = weights;
        Map<String, Integer> ranks = new HashMap<>();
        Set<String> old = new HashSet<>();
        for (String place : weights.layers()) {
            if (place.startsWith(OLD_LAYERS)) {
                old.add(place);
            }
        }
        // The k-th layer with weights of a class has the k-th group of the class that holds any.
        for (String place : weights.layers()) {
            if (old.contains(place) && place.endsWith("/vars")) {
                modernPaths.put(modern(place, ranks), place);
            }
        }
    }

    private static String modern(String place, Map<String, Integer> ranks) {
        StringBuilder path = new StringBuilder();
        String given = "";
        boolean counted = false;
        for (int from = 0; from <= place.length();) {
            int slash = place.indexOf('/', from);
            int end = slash < 0 ? place.length() : slash;
            String part = place.substring(from, end);
            given = given + "/" + part;
            path.append(path.length() > 0 ? "/" : "");
            if (counted) {
                String stem = withoutNumber(part);
                Integer known = ranks.get(given);
                int rank = known != null ? known : ranks.merge(path + stem + "#", 1, Integer::sum) - 1;
                ranks.put(given, rank);
                path.append(stem).append(rank == 0 ? "" : "_" + rank);
            } else {
                path.append(part.equals(OLD_LAYERS) ? "layers" : part);
            }
            counted = part.equals(OLD_LAYERS);
            from = end + 1;
        }
        return path.toString();
    }

    private static String withoutNumber(String part) {
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) >= '0' && part.charAt(end - 1) <= '9') {
            end--;
        }
        return end > 1 && end < part.length() && part.charAt(end - 1) == '_' ? part.substring(0, end - 1) : part;
    }

    @Override
    public List<Found> find(ConfigLayer layer, List<Slot> slots) {
        List<Found> found = new ArrayList<>();
        for (Slot slot : slots) {
            String group = Slot.joined(layer.archiveStep(), slot.archiveGroup());
            StoredWeight weight = at(slot.archiveGroup().isEmpty() ? layer.archiveStep() : group, slot);
            found.add(weight == null ? null : new Found(weight, isNamed(slot, weight) ? FoundBy.PLACE_AND_NAME
                    : FoundBy.PLACE));
        }
        return found;
    }

    // Keras 2 keeps the parts of an attention layer under their private names.
    private StoredWeight at(String group, Slot slot) {
        List<StoredWeight> vars = vars(group);
        int part = group.lastIndexOf('/') + 1;
        if (vars.isEmpty() && !slot.layer().scope().isEmpty()) {
            vars = vars(group.substring(0, part) + "_" + group.substring(part));
        }
        for (StoredWeight weight : vars) {
            if (weight.name().equals(String.valueOf(slot.index())) || weight.name().equals(slot.role())) {
                return weight;
            }
        }
        return null;
    }

    private List<StoredWeight> vars(String group) {
        String place = group + "/vars";
        return weights.ofLayer(modernPaths.getOrDefault(place, place));
    }

    private static boolean isNamed(Slot slot, StoredWeight weight) {
        return weight.alias().equals(slot.layer().name()) || slot.layer().name().endsWith("/" + weight.alias());
    }
}
