package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tensor.Tensor;
import java.util.List;

/** What "the same" means between two engines: 1e-4 of the largest value of a tensor. */
final class Closeness {
    private Closeness() {
    }

    static void check(List<Tensor> expected, List<Tensor> actual, String what) {
        assertEquals(expected.size(), actual.size(), what);
        for (int i = 0; i < expected.size(); i++) {
            float[] e = expected.get(i).data();
            float[] a = actual.get(i).data();
            assertEquals(expected.get(i).shape(), actual.get(i).shape(), what);
            double scale = 1e-6;
            for (float value : e) {
                scale = Math.max(scale, Math.abs(value));
            }
            for (int j = 0; j < e.length; j++) {
                double difference = Math.abs((double) e[j] - a[j]);
                assertTrue(difference <= 1e-4 * scale, what + "\noutput " + i + " at " + j + ": " + a[j]
                        + " instead of " + e[j] + ", largest " + scale);
            }
        }
    }
}
