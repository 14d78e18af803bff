package dev.vitrine.browser.protocol;

/**
 * One class of an answer: its place in the model's output, its label in the asker's language (empty where the model has
 * none) and its probability, 0 to 1. It does not know its rank; the list's order says it.
 */
public record RankedClass(int index, String label, double probability) {
}
