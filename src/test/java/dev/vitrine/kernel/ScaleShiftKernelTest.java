package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.vitrine.graph.Affine;
import dev.vitrine.graph.BatchNormalization;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batch normalisation along each axis and rescaling, against their formulas in double. */
class ScaleShiftKernelTest {
    static int[] channels() {
        return Samples.CHANNELS;
    }

    @ParameterizedTest
    @MethodSource("channels")
    void batchNormalization(int channels) {
        for (int kind = 0; kind < 4; kind++) {
            Samples samples = new Samples(20L * channels + kind);
            normalise(samples, samples.tensor(3, 5, 7, channels), 3, (kind & 1) > 0, (kind & 2) > 0);
            normalise(samples, samples.tensor(3, channels, 7, 2), 1, (kind & 1) > 0, (kind & 2) > 0);
            normalise(samples, samples.tensor(2, 5, channels, 3), 2, (kind & 1) > 0, (kind & 2) > 0);
            normalise(samples, samples.tensor(4, channels), 1, (kind & 1) > 0, (kind & 2) > 0);
        }
    }

    private static void normalise(Samples samples, Tensor input, int axis, boolean scale, boolean center) {
        int length = input.shape().dim(axis);
        Weight gamma = samples.weight("gamma", length);
        Weight beta = samples.weight("beta", length);
        Weight mean = samples.weight("mean", length);
        Weight variance = samples.positive("variance", length);
        List<Weight> weights = new ArrayList<>();
        if (scale) {
            weights.add(gamma);
        }
        if (center) {
            weights.add(beta);
        }
        weights.add(mean);
        weights.add(variance);
        BatchNormalization op = new BatchNormalization(axis, 1e-3f, scale, center);
        Exact exact = new Exact(input.data().length);
        int inner = input.shape().elementCountFrom(axis + 1);
        for (int i = 0; i < input.data().length; i++) {
            int c = i / inner % length;
            double factor = (scale ? gamma.data()[c] : 1)
                    / Math.sqrt((double) variance.data()[c] + op.epsilon());
            exact.add(i, input.data()[i] * factor);
            exact.add(i, -mean.data()[c] * factor);
            exact.add(i, center ? beta.data()[c] : 0);
        }
        exact.check(OneStep.run(op, weights, input), 4, op + " of " + input);
    }

    @Test
    void rescaling() {
        Samples samples = new Samples(17);
        Tensor input = samples.tensor(2, 3, 5, 3);
        rescale(input, List.of(1 / 255f), List.of(-1f));
        rescale(input, List.of(1 / 255f), List.of(-1f, 0.5f, 3f));
        rescale(input, List.of(0.5f, -2f, 1e-3f), List.of(0f));
        rescale(samples.tensor(7), List.of(2f), List.of(1f));
    }

    private static void rescale(Tensor input, List<Float> scale, List<Float> offset) {
        Exact exact = new Exact(input.data().length);
        for (int i = 0; i < input.data().length; i++) {
            exact.add(i, (double) input.data()[i] * scale.get(i % scale.size()));
            exact.add(i, offset.get(i % offset.size()));
        }
        exact.check(OneStep.run(new Affine(scale, offset), List.of(), input), 2, "rescaling of " + input);
    }

    @Test
    void scaleOneAndOffsetZeroChangeNothing() {
        Tensor input = new Samples(1).tensor(1, 4);
        assertArrayEquals(input.data(), OneStep.run(new Affine(List.of(1f), List.of(0f)), List.of(), input).data());
    }
}
