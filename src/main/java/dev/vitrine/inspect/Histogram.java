package dev.vitrine.inspect;

/**
 * How values are spread: equal bins from the least to the largest finite value. Values that are not finite are counted
 * apart.
 */
public record Histogram(double least, double largest, double mean, double deviation, int[] counts, int notFinite) {
    public static Histogram of(float[] values, int bins) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int finite = 0;
        for (float value : values) {
            if (isFinite(value)) {
                least = Math.min(least, value);
                largest = Math.max(largest, value);
                sum += value;
                finite++;
            }
        }
        int[] counts = new int[bins];
        if (finite == 0) {
            return new Histogram(0, 0, 0, 0, counts, values.length);
        }
        double mean = sum / finite;
        double squares = 0;
        for (float value : values) {
            if (isFinite(value)) {
                squares += (value - mean) * (value - mean);
                int bin = largest == least ? 0 : (int) ((value - least) / (largest - least) * bins);
                counts[Math.min(bins - 1, bin)]++;
            }
        }
        return new Histogram(least, largest, mean, Math.sqrt(squares / finite), counts, values.length - finite);
    }

    private static boolean isFinite(float value) {
        return Math.abs(value) <= Float.MAX_VALUE;
    }
}
