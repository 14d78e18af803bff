package dev.vitrine.kernel;

import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.Random;

/** Seeded values of both signs and of several magnitudes, as tensors and as weights. */
final class Samples {
    /** The counts at which tiles, panels and their edges all occur. */
    static final int[] CHANNELS = {1, 2, 3, 4, 5, 7, 8, 13, 16, 17, 31, 33};

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * Math.pow(4, random.nextInt(5) - 3));
        }
        return values;
    }

    Tensor tensor(int... dims) {
        Shape shape = Shape.of(dims);
        return new Tensor(shape, floats(shape.elementCount()));
    }

    Weight weight(String name, int... dims) {
        Shape shape = Shape.of(dims);
        return Weight.slot(name, shape).bind(floats(shape.elementCount()));
    }

    Weight positive(String name, int length) {
        float[] values = floats(length);
        for (int i = 0; i < length; i++) {
            values[i] = Math.abs(values[i]) + 0.01f;
        }
        return Weight.slot(name, Shape.of(length)).bind(values);
    }

    int pick(int... choices) {
        return choices[random.nextInt(choices.length)];
    }

    boolean coin() {
        return random.nextBoolean();
    }
}
