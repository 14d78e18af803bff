package dev.vitrine.format;

/** What the weights of one model may take together, whoever lists them. */
public final class WeightLimits {
    public static final int MOST_DIMENSIONS = 32;
    private double totalBytes;

    /** Counts a weight in. Gives whether all so far fit into what can be loaded. */
    public boolean takes(WeightEntry entry) {
        double elementCount = 1;
        for (int dim : entry.shape().toArray()) {
            elementCount *= dim;
        }
        // No number where a later 0 follows an overflow to infinity.
        totalBytes += elementCount == elementCount ? elementCount * entry.elementBytes() : Double.POSITIVE_INFINITY;
        return totalBytes <= Integer.MAX_VALUE;
    }

    public double totalBytes() {
        return totalBytes;
    }
}
