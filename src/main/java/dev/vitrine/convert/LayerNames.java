package dev.vitrine.convert;

import dev.vitrine.keras.layout.LayerWeight;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * New names for layers with weights that share their name with a layer of another nested model: TF.js knows weights
 * by their layer's name alone, refuses two of a name, and refuses letters outside ASCII.
 */
final class LayerNames {
    private final Map<String, String> renamed = new HashMap<>();

    LayerNames(List<LayerWeight> weights) {
        Map<String, String> containerOf = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (LayerWeight weight : weights) {
            taken.add(weight.layer());
            // Of layers of one name the outermost keeps it.
            if (weight.container().isEmpty()) {
                containerOf.put(weight.layer(), "");
            }
        }
        for (LayerWeight weight : weights) {
            String first = containerOf.putIfAbsent(weight.layer(), weight.container());
            boolean twin = first != null && !first.equals(weight.container());
            String name = valid(twin ? weight.container() + "_" + weight.layer() : weight.layer());
            if ((twin || !name.equals(weight.layer())) && !renamed.containsKey(key(weight.container(),
                    weight.layer()))) {
                while (!taken.add(name)) {
                    name += "_";
                }
                renamed.put(key(weight.container(), weight.layer()), name);
            }
        }
    }

    // TF.js takes names of ASCII letters, digits and a few marks.
    private static String valid(String name) {
        StringBuilder valid = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            boolean mark = c == '_' || c == '-' || c == '.' || c == '/';
            valid.append(i == 0 && !plain ? "layer" : "").append(plain || mark ? c : '_');
        }
        return valid.toString();
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
