package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Softmax;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Softmax along every axis against its formula in double. */
class SoftmaxKernelTest {
    @Test
    void alongEveryAxis() {
        Samples samples = new Samples(11);
        for (int rank = 1; rank <= 4; rank++) {
            int[] dims = new int[rank];
            for (int i = 0; i < rank; i++) {
                dims[i] = samples.pick(1, 2, 3, 7);
            }
            Tensor input = samples.tensor(dims);
            for (int axis = -rank; axis < rank; axis++) {
                check(input, axis, false);
                check(input, axis, true);
            }
        }
    }

    private static void check(Tensor input, int axis, boolean log) {
        int place = Math.floorMod(axis, input.shape().rank());
        int length = input.shape().dim(place);
        int inner = input.shape().elementCountFrom(place + 1);
        Exact exact = new Exact(input.data().length);
        for (int i = 0; i < input.data().length; i++) {
            int first = i / (length * inner) * length * inner + i % inner;
            double sum = 0;
            for (int k = 0; k < length; k++) {
                sum += Math.exp((double) input.data()[first + k * inner] - input.data()[i]);
            }
            exact.add(i, log ? -Math.log(sum) : 1 / sum);
            exact.magnitude[i] += 1e-8;
        }
        exact.check(OneStep.run(new Softmax(axis, log), List.of(), input), 2, "softmax along " + axis + " of " + input);
    }

    @Test
    void largeInputsDoNotOverflow() {
        assertArrayEquals(new float[] {0, 0.5f, 0.5f}, run(-3e38f, 3e38f, 3e38f));
        assertArrayEquals(new float[] {0, 1}, run(Float.NEGATIVE_INFINITY, -1000));
        assertArrayEquals(new float[] {1}, run(-1000));
    }

    @Test
    void notANumberSpreads() {
        for (float value : run(1, Float.NaN, 2)) {
            assertEquals(Float.NaN, value);
        }
        for (float value : run(1, Float.POSITIVE_INFINITY)) {
            assertEquals(value == 0 ? 0 : Float.NaN, value);
        }
    }

    private static float[] run(float... values) {
        Tensor input = new Tensor(Shape.of(1, values.length), values);
        return OneStep.run(new Softmax(-1, false), List.of(), input).data();
    }
}
