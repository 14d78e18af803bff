package dev.vitrine.layers;

import dev.vitrine.tensor.Shape;
import java.util.List;

/** A model as a layer: it can stand in another model, or be the whole. */
interface Network extends Layer {
    /** Names and shapes of what it takes, or none where the file does not say. */
    List<NetworkInput> inputs();

    /** What a network takes. @param shape the batch first, usually unknown */
    record NetworkInput(String name, Shape shape) {
    }
}
