package dev.vitrine.convert;

import dev.vitrine.keras.layout.LayerWeight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New names for layers that have weights and share their name with a layer of another nested model: TF.js knows weights
 * by their layer's name alone and refuses two of a name.
 */
final class LayerNames {
    private final Map<String, String> renamed = new HashMap<>();

    LayerNames(List<LayerWeight> weights) {
        Map<String, String> containerOf = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (LayerWeight weight : weights) {
            taken.add(weight.layer());
        }
        for (LayerWeight weight : weights) {
            String first = containerOf.putIfAbsent(weight.layer(), weight.container());
            if (first != null && !first.equals(weight.container())
                    && !renamed.containsKey(key(weight.container(), weight.layer()))) {
                String name = weight.container().replace('/', '_') + "_" + weight.layer();
                while (!taken.add(name)) {
                    name += "_";
                }
                renamed.put(key(weight.container(), weight.layer()), name);
            }
        }
    }

    /** The name of a layer in the new file. */
    String of(String container, String layer) {
        return renamed.getOrDefault(key(container, layer), layer);
    }

    boolean isRenamed(LayerWeight weight) {
        return renamed.containsKey(key(weight.container(), weight.layer()));
    }

    private static String key(String container, String layer) {
        return container + "\n" + layer;
    }
}
