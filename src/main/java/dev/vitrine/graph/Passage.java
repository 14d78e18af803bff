package dev.vitrine.graph;

/**
 * In which order a recurrent operation goes through time.
 *
 * @param backwards whether it starts with the last step
 * @param restoreOrder whether what it gives for a step stands at that step; otherwise first comes what came first
 * @param sequences whether it gives every step rather than the last alone
 * @param zerosWhereMasked whether it gives zeros for a masked step rather than the state before it; of sequences only
 */
public record Passage(boolean backwards, boolean restoreOrder, boolean sequences, boolean zerosWhereMasked) {
    /** The last step alone, going the same way. */
    public Passage toLast() {
        return new Passage(backwards, false, false, false);
    }
}
