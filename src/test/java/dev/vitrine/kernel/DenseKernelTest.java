package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Dense;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dense layers, streamed and tiled, against three nested loops in double. */
class DenseKernelTest {
    static int[] sizes() {
        return Samples.CHANNELS;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyNumberOfUnitsAndRows(int depth) {
        for (int units : Samples.CHANNELS) {
            for (int rows : new int[] {1, 2, 3, 4, 5, 9, 33, 70}) {
                Samples samples = new Samples(90L * depth + 7L * units + rows);
                check(samples, samples.tensor(rows, depth), depth, units);
            }
        }
    }

    @Test
    void aLongSum() {
        Samples samples = new Samples(12800);
        check(samples, samples.tensor(1, 12801), 12801, 19);
    }

    @Test
    void worksOnTheLastDimensionOfAnyInput() {
        Samples samples = new Samples(3);
        check(samples, samples.tensor(3, 2, 5, 7), 7, 6);
        check(samples, samples.tensor(1, 2, 1, 7), 7, 6);
    }

    @Test
    void nothingToSum() {
        Samples samples = new Samples(4);
        check(samples, samples.tensor(0, 7), 7, 6);
    }

    @Test
    void aFusedActivationIsTheActivationOfTheSum() {
        Samples samples = new Samples(5);
        for (int rows : new int[] {1, 6}) {
            Tensor input = samples.tensor(rows, 9);
            List<Weight> weights = List.of(samples.weight("kernel", 9, 5), samples.weight("bias", 5));
            Tensor fused = OneStep.run(new Dense(5, true, Activation.Plain.SIGMOID), weights, input);
            Tensor plain = OneStep.run(new Dense(5, true, Activation.LINEAR), weights, input);
            assertArrayEquals(OneStep.run(new Activate(Activation.Plain.SIGMOID), List.of(), plain).data(),
                    fused.data());
        }
    }

    private static void check(Samples samples, Tensor input, int depth, int units) {
        Weight kernel = samples.weight("kernel", depth, units);
        Weight bias = samples.coin() ? samples.weight("bias", units) : null;
        List<Weight> weights = new ArrayList<>(List.of(kernel));
        if (bias != null) {
            weights.add(bias);
        }
        Tensor actual = OneStep.run(new Dense(units, bias != null, Activation.LINEAR), weights, input);
        int rows = input.data().length / depth;
        Exact exact = new Exact(rows * units);
        for (int row = 0; row < rows; row++) {
            for (int u = 0; u < units; u++) {
                exact.add(row * units + u, bias == null ? 0 : bias.data()[u]);
                for (int i = 0; i < depth; i++) {
                    exact.add(row * units + u, (double) input.data()[row * depth + i] * kernel.data()[i * units + u]);
                }
            }
        }
        exact.check(actual, depth + 2, "dense " + depth + " to " + units + " of " + input);
    }
}
