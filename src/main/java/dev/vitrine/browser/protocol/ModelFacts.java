package dev.vitrine.browser.protocol;

import java.util.List;

/**
 * What a page may say about a loaded model. It holds no weights and cannot predict.
 *
 * @param labels one a class, in output order, in the asker's language; empty when the model has none
 * @param recipe null for a model that does not take a picture
 * @param engine {@code java} or {@code wasm}
 * @param engineReason English sentence: why this engine and not the other; may be empty
 * @param parameters how many numbers the model learnt
 * @param warnings English sentences
 */
public record ModelFacts(String name, List<ModelPort> inputs, List<ModelPort> outputs, List<String> labels,
        RecipeFacts recipe, String engine, String engineReason, double parameters, List<String> warnings) {
}
