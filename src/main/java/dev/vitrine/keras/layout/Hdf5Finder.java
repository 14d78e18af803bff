package dev.vitrine.keras.layout;

import dev.vitrine.keras.StoredWeight;
import dev.vitrine.keras.WeightsByPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights in .h5 files: each outermost layer has a list of names, of which the last part is the role and the others are
 * scopes, which differ from version to version. Keras itself reads the list by position.
 */
final class Hdf5Finder implements WeightFinder {
    private static final int NAMED = 1;
    private static final int ENDS_WITH_NAME = 4;
    private static final int IS_NAME = 8;
    private static final int CONTAINER = 2;
    private static final int MAX_COMPARED = 40_000_000;

    private final WeightsByPath weights;
    private int compared;

    Hdf5Finder(WeightsByPath weights) {
        this.weights = weights;
    }

    @Override
    public List<Found> find(ConfigLayer layer, List<Slot> slots) {
        Map<String, List<StoredWeight>> byRole = new HashMap<>();
        List<StoredWeight> left = new ArrayList<>(weights.ofLayer(layer.name()));
        for (StoredWeight weight : left) {
            byRole.computeIfAbsent(roleOf(weight), role -> new ArrayList<>()).add(weight);
        }
        Found[] found = new Found[slots.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = named(slots.get(i), byRole, layer.isNetwork());
            remove(found[i], byRole, left);
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = next(slots.get(i), byRole);
                remove(found[i], byRole, left);
            }
        }
        byPosition(found, left);
        return java.util.Arrays.asList(found);
    }

    private Found named(Slot slot, Map<String, List<StoredWeight>> byRole, boolean nested) {
        StoredWeight best = null;
        int bestScore = nested ? 0 : -1;
        boolean tie = false;
        for (StoredWeight weight : candidates(slot, byRole)) {
            int score = score(slot, weight);
            tie |= score == bestScore && best != null;
            if (score > bestScore) {
                best = weight;
                bestScore = score;
                tie = false;
            }
        }
        return best == null ? null : new Found(best, tie ? FoundBy.ORDER : FoundBy.NAME);
    }

    private int score(Slot slot, StoredWeight weight) {
        String name = plain(weight);
        ConfigLayer layer = slot.layer();
        int outer = layer.container().lastIndexOf('/') + 1;
        int score = name.contains("/" + layer.name() + "/") || name.startsWith(layer.name() + "/") ? NAMED : 0;
        if (score > 0 && outer < layer.container().length()
                && ("/" + name).contains("/" + layer.container().substring(outer) + "/")) {
            score += CONTAINER;
        }
        String own = layer.name() + "/" + slot.fullRole();
        if (name.equals(own)) {
            score += IS_NAME;
        } else if (name.endsWith("/" + own)) {
            score += ENDS_WITH_NAME;
        }
        return score;
    }

    private List<StoredWeight> candidates(Slot slot, Map<String, List<StoredWeight>> byRole) {
        List<StoredWeight> all = new ArrayList<>();
        String other = WeightRoles.otherName(slot.role());
        for (String role : other == null ? List.of(slot.role()) : List.of(slot.role(), other)) {
            for (StoredWeight weight : byRole.getOrDefault(role, List.of())) {
                if (++compared < MAX_COMPARED && fitsScope(slot.layer().scope(), weight)) {
                    all.add(weight);
                }
            }
        }
        return all;
    }

    // Both ways of a Bidirectional have the same roles, as have the parts of an attention layer.
    private static boolean fitsScope(String scope, StoredWeight weight) {
        String name = "/" + weight.name();
        for (String mark : List.of("forward_", "backward_", "query/", "key/", "value/", "attention_output/")) {
            if (scope.startsWith(mark)) {
                return name.contains("/" + mark);
            }
        }
        return true;
    }

    private Found next(Slot slot, Map<String, List<StoredWeight>> byRole) {
        List<StoredWeight> candidates = candidates(slot, byRole);
        return candidates.isEmpty() ? null : new Found(candidates.get(0),
                candidates.size() > 1 ? FoundBy.ORDER : FoundBy.NAME);
    }

    private static void byPosition(Found[] found, List<StoredWeight> left) {
        int empty = 0;
        for (Found each : found) {
            empty += each == null ? 1 : 0;
        }
        if (empty != left.size()) {
            return;
        }
        int next = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = new Found(left.get(next++), FoundBy.POSITION);
            }
        }
    }

    private static void remove(Found found, Map<String, List<StoredWeight>> byRole, List<StoredWeight> left) {
        if (found != null) {
            byRole.get(roleOf(found.weight())).remove(found.weight());
            left.remove(found.weight());
        }
    }

    static String plain(StoredWeight weight) {
        String name = weight.name();
        return name.endsWith(":0") ? name.substring(0, name.length() - 2) : name;
    }

    static String roleOf(StoredWeight weight) {
        String name = plain(weight);
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
