package dev.vitrine.kernel;

/**
 * Doubles for the kernels of one executable to work in, each while it runs: as many as the neediest reserves. What
 * one kernel leaves there means nothing to the next.
 */
final class Workspace {
    private int count;
    private double[] doubles;

    /** Asks for at least {@code count} doubles, before the first run. */
    void reserve(int count) {
        this.count = Math.max(this.count, count);
    }

    /** The doubles reserved, allocated at the first call. */
    double[] doubles() {
        if (doubles == null) {
            doubles = new double[count];
        }
        return doubles;
    }
}
