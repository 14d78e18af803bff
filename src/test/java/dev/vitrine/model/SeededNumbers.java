package dev.vitrine.model;

import dev.vitrine.tensor.Shape;
import java.nio.charset.StandardCharsets;

/** The numbers that the catalogue of published models makes inputs and missing weights of. */
public final class SeededNumbers {
    private int state;

    SeededNumbers(int seed) {
        state = seed;
    }

    /** The next of at least 0 and less than 1, exact in a float. */
    double next() {
        state = 1664525 * state + 1013904223;
        return (state >>> 8) / 16777216.0;
    }

    /** A weight's values by its name and shape; the rule goes by the name's last part. */
    public static float[] weight(String name, Shape shape) {
        float[] values = new float[shape.elementCount()];
        String role = name.substring(name.lastIndexOf('/') + 1).replaceFirst("_\\d+$", "");
        SeededNumbers numbers = new SeededNumbers(hash(name));
        double fan = 1;
        int counted = role.equals("depthwise_kernel") ? 2 : shape.rank() - 1;
        for (int i = 0; i < counted; i++) {
            fan *= shape.dim(i);
        }
        for (int i = 0; i < values.length; i++) {
            double u = numbers.next();
            double r = 2 * u - 1;
            values[i] = (float) switch (role) {
                case "gamma" -> 1 + 0.1 * r;
                case "beta", "bias", "moving_mean", "mean" -> 0.1 * r;
                case "moving_variance", "variance" -> 1 + 0.5 * r;
                case "alpha" -> 0.25 * u;
                case "count" -> 1;
                case "embeddings" -> 0.5 * r;
                default -> r * Math.sqrt(3 / Math.max(1, fan));
            };
        }
        return values;
    }

    // FNV-1a of 32 bits.
    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * 0x01000193;
        }
        return hash;
    }
}
