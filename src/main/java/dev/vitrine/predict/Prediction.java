package dev.vitrine.predict;

/**
 * One class and how sure the model is of it.
 *
 * @param index the class's place in the model's output, from 0
 * @param label as people read it
 * @param probability as the model gave it, be it NaN or outside 0..1
 */
public record Prediction(int index, String label, float probability) {
}
