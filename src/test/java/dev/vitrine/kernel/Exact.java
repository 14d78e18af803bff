package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.tensor.Tensor;

/**
 * What an operation should give, summed in double, and for each element the sum of its terms' magnitudes: the measure
 * of how far float32 may stray.
 */
final class Exact {
    /** Half the distance from 1 to the next float. */
    private static final double UNIT = Math.pow(2, -24);

    final double[] value;
    final double[] magnitude;

    Exact(int count) {
        value = new double[count];
        magnitude = new double[count];
    }

    void add(int at, double term) {
        value[at] += term;
        magnitude[at] += Math.abs(term);
    }

    /**
     * Any order of {@code roundings} float32 operations on a term keeps within {@code n u / (1 - n u)} of the
     * magnitude (Higham, Accuracy and Stability of Numerical Algorithms, section 3.1).
     */
    void check(Tensor actual, int roundings, String what) {
        check(actual, roundings, 0, what);
    }

    /**
     * As above, plus what every element may take from its neighbours.
     *
     * @param spread error allowed relative to the largest magnitude of all elements
     */
    void check(Tensor actual, int roundings, double spread, String what) {
        double largest = 0;
        for (double each : magnitude) {
            largest = Math.max(largest, each);
        }
        assertEquals(value.length, actual.data().length, what);
        double gamma = roundings * UNIT / (1 - roundings * UNIT);
        for (int i = 0; i < value.length; i++) {
            double bound = gamma * magnitude[i] + spread * largest + Float.MIN_VALUE;
            double error = Math.abs(actual.data()[i] - value[i]);
            if (!(error <= bound)) {
                throw new AssertionError(what + ": element " + i + " of " + actual.shape() + " is " + actual.data()[i]
                        + ", exactly " + value[i] + "; the error " + error + " exceeds " + bound + ".");
            }
        }
    }
}
