package dev.vitrine.graph;

/**
 * In which order a recurrent operation goes through time.
 *
 * @param backwards whether it starts with the last step
 * @param restoreOrder whether what it gives for a step stands at that step; otherwise first comes what came first
 * @param sequences whether it gives every step rather than the last alone
 */
public record Passage(boolean backwards, boolean restoreOrder, boolean sequences) {
}
