package dev.vitrine.keras.layout;

import dev.vitrine.keras.StoredWeight;

/**
 * A stored weight and the layer it belongs to.
 *
 * @param container names of the models around the layer, outermost first and without the whole model's, joined by
 *     {@code /}; or empty
 * @param layer the layer's name in the config
 * @param role its name within the layer, such as {@code kernel} or {@code forward_lstm/kernel}
 * @param top the outermost layer that holds it: the layer itself, or the nested model
 * @param trains whether training changes it by its gradient, unlike the means of a normalisation
 */
public record LayerWeight(String container, String layer, String role, String top, boolean trains,
        StoredWeight stored, FoundBy rule) {
    /** Layer and role, such as {@code conv2d/kernel}. */
    public String name() {
        return layer + "/" + role;
    }

    /** The container too: one of a kind within the model. */
    public String fullName() {
        return container.isEmpty() ? name() : container + "/" + name();
    }

    @Override
    public String toString() {
        return fullName() + " " + stored.shape() + ", " + rule.words();
    }
}
