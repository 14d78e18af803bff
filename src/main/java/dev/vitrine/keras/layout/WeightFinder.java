package dev.vitrine.keras.layout;

import dev.vitrine.keras.StoredWeight;
import java.util.List;

/** Where one form of file keeps the weights of the config's layers. */
interface WeightFinder {
    /** A weight and how it was found. */
    record Found(StoredWeight weight, FoundBy rule) {
    }

    /**
     * The weights of one of the outermost layers.
     *
     * @param slots what the layer should have
     * @return one for each slot, null where there is none
     */
    List<Found> find(ConfigLayer layer, List<Slot> slots);
}
