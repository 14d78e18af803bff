package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Activations on whole tensors: every element once, rounded once, and nothing but them. */
class ActivationKernelTest {
    private static final float INFINITY = Float.POSITIVE_INFINITY;

    @ParameterizedTest
    @EnumSource(Activation.Plain.class)
    void plainFunctionsAreRoundedOnce(Activation.Plain function) {
        Tensor input = new Samples(2).tensor(3, 7);
        float[] expected = new float[21];
        for (int i = 0; i < 21; i++) {
            expected[i] = (float) ScalarFunctions.value(function, input.data()[i]);
        }
        assertArrayEquals(expected, run(function, input.data()));
    }

    @Test
    void relu() {
        assertArrayEquals(new float[] {0, 0, 0, 2.5f, 1e30f, INFINITY, Float.NaN},
                run(Activation.RELU, -INFINITY, -1, 0, 2.5f, 1e30f, INFINITY, Float.NaN));
        assertArrayEquals(new float[] {0, 0, 0, 2.5f, 6, 6, Float.NaN},
                run(Activation.RELU6, -INFINITY, -1, 0, 2.5f, 6.5f, INFINITY, Float.NaN));
    }

    @Test
    void leakyReluWithLimitAndThreshold() {
        Activation activation = new Activation.Relu(4, 0.5f, 1);
        assertArrayEquals(new float[] {-INFINITY, -1.5f, -0.5f, -0.25f, 1, 3, 4, 4, Float.NaN},
                run(activation, -INFINITY, -2, 0, 0.5f, 1, 3, 4.5f, INFINITY, Float.NaN));
    }

    @Test
    void elu() {
        float[] actual = run(new Activation.Elu(2), -INFINITY, -1, -1e-20f, 0, 3, INFINITY, Float.NaN);
        assertArrayEquals(new float[] {-2, (float) (2 * Math.expm1(-1)), -2e-20f, 0, 3, INFINITY, Float.NaN}, actual);
    }

    @Test
    void linearCopies() {
        assertArrayEquals(new float[] {-1, INFINITY, 3}, run(Activation.LINEAR, -1, INFINITY, 3));
    }

    @Test
    void negativeZeroNeverGrowsASignOfItsOwn() {
        assertEquals(0f, Math.abs(run(Activation.RELU, -0f)[0]));
    }

    private static float[] run(Activation activation, float... values) {
        Tensor input = new Tensor(Shape.of(1, values.length), values);
        return OneStep.run(new Activate(activation), List.of(), input).data();
    }
}
