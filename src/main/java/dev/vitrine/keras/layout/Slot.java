package dev.vitrine.keras.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A weight that a layer of the config should have, and where each form of file would keep it. It is empty.
 *
 * @param index which of the layer's own weights it is
 * @param archiveGroup the group that holds {@code vars}, relative to the outermost layer's own
 * @param savedPath the path of edges, relative to the outermost layer's own
 */
record Slot(ConfigLayer layer, String role, int index, String archiveGroup, String savedPath) {
    /** The slots of a layer and of all layers in it, in the order of the config. */
    static List<Slot> of(ConfigLayer layer) {
        List<Slot> slots = new ArrayList<>();
        collect(layer, "", "", slots);
        return slots;
    }

    private static void collect(ConfigLayer layer, String archive, String saved, List<Slot> into) {
        int index = 0;
        for (String role : layer.isNetwork() ? List.<String>of() : WeightRoles.of(layer.className(), layer.config())) {
            into.add(new Slot(layer, role, index++, archive, saved));
        }
        for (ConfigLayer part : layer.parts()) {
            collect(part, joined(archive, part.archiveStep()), joined(saved, part.savedStep()), into);
        }
    }

    static String joined(String path, String step) {
        return path.isEmpty() ? step : path + "/" + step;
    }

    /** Role with scope, as the layer's weight is named. */
    String fullRole() {
        return layer.scope() + role;
    }

    /** Layer and role. */
    String name() {
        return layer.name() + "/" + fullRole();
    }
}
