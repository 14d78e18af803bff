package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Conv2D;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutions against six nested loops in double. */
class Conv2DKernelTest {
    static int[] channels() {
        return Samples.CHANNELS;
    }

    @ParameterizedTest
    @MethodSource("channels")
    void everyNumberOfFilters(int inChannels) {
        for (int filters : Samples.CHANNELS) {
            for (int round = 0; round < 3; round++) {
                Samples samples = new Samples(1000L * inChannels + 10L * filters + round);
                check(samples, samples.pick(1, 3), inChannels, filters, 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void groups(int channelsOfGroup) {
        for (int groups : new int[] {2, 3, 5}) {
            for (int filtersOfGroup : new int[] {1, 4, 7}) {
                Samples samples = new Samples(7000L * channelsOfGroup + 10L * groups + filtersOfGroup);
                check(samples, samples.pick(1, 3), channelsOfGroup * groups, filtersOfGroup * groups, groups);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void threeByThreeOfEveryPictureSize(int channels) {
        for (int size = 1; size <= 15; size++) {
            WindowCase height = new WindowCase(size, 3, 1, 1, size % 2 == 0 ? Padding.SAME : Padding.explicit(1, 1));
            WindowCase width = new WindowCase(16 - size, 3, 1, 1, Padding.SAME);
            check(new Samples(300L * channels + size), 1 + 2 * (size & 1), height, width, channels, channels, 1);
        }
    }

    @Test
    void aLayerAsLargeAsInVgg() {
        WindowCase edge = new WindowCase(14, 3, 1, 1, Padding.SAME);
        check(new Samples(99), 1, edge, edge, 512, 32, 1);
    }

    @Test
    void aFusedActivationIsTheActivationOfTheSum() {
        Samples samples = new Samples(5);
        Tensor input = samples.tensor(3, 7, 9, 5);
        List<Weight> weights = List.of(samples.weight("kernel", 3, 3, 5, 13), samples.weight("bias", 13));
        for (Activation activation : List.of(Activation.RELU, Activation.RELU6, Activation.Plain.GELU,
                new Activation.Elu(0.7f), new Activation.Relu(4, 0.1f, 0.5f))) {
            Window2D window = Window2D.square(3, 2, Padding.SAME);
            Tensor fused = OneStep.run(new Conv2D(window, 13, 1, true, activation), weights, input);
            Tensor plain = OneStep.run(new Conv2D(window, 13, 1, true, Activation.LINEAR), weights, input);
            Tensor after = OneStep.run(new Activate(activation), List.of(), plain);
            assertArrayEquals(after.data(), fused.data(), activation.toString());
        }
    }

    @Test
    void noPictures() {
        Samples samples = new Samples(6);
        Tensor none = OneStep.run(new Conv2D(Window2D.square(3, 1, Padding.SAME), 4, 1, false, Activation.LINEAR),
                List.of(samples.weight("kernel", 3, 3, 2, 4)), samples.tensor(0, 5, 5, 2));
        assertEquals(Shape.of(0, 5, 5, 4), none.shape());
    }

    private static void check(Samples samples, int batch, int channels, int filters, int groups) {
        check(samples, batch, WindowCase.random(samples), WindowCase.random(samples), channels, filters, groups);
    }

    private static void check(Samples samples, int batch, WindowCase height, WindowCase width, int channels,
            int filters, int groups) {
        Tensor input = samples.tensor(batch, height.length(), width.length(), channels);
        Weight kernel = samples.weight("kernel", height.size(), width.size(), channels / groups, filters);
        Weight bias = samples.coin() ? samples.weight("bias", filters) : null;
        List<Weight> weights = new ArrayList<>(List.of(kernel));
        if (bias != null) {
            weights.add(bias);
        }
        Conv2D op = new Conv2D(WindowCase.window(height, width), filters, groups, bias != null, Activation.LINEAR);
        Tensor actual = OneStep.run(op, weights, input);
        assertEquals(Shape.of(batch, height.outputs(), width.outputs(), filters), actual.shape());
        int terms = height.size() * width.size() * (channels / groups) + 1;
        naive(input, kernel, bias, height, width, filters, groups).check(actual, terms + 1, winogradSpread(op, terms),
                op + " of " + input);
    }

    // Winograd's maps take sums over a tile apart and together again: by their row sums (10, 19 and 3/4, squared) a
    // double's rounding may grow 20,000 times on the way, and it lands on every output of the tile.
    private static double winogradSpread(Conv2D op, int terms) {
        return op.groups() == 1 && op.window().taps() == 9 ? terms * 20_000 * Math.pow(2, -53) : 0;
    }

    private static Exact naive(Tensor input, Weight kernel, Weight bias, WindowCase height, WindowCase width,
            int filters, int groups) {
        int batch = input.shape().dim(0);
        int channels = input.shape().last();
        int groupChannels = channels / groups;
        int groupFilters = filters / groups;
        Exact exact = new Exact(batch * height.outputs() * width.outputs() * filters);
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int y = 0; y < height.outputs(); y++) {
                for (int x = 0; x < width.outputs(); x++) {
                    for (int f = 0; f < filters; f++) {
                        if (bias != null) {
                            exact.add(at, bias.data()[f]);
                        }
                        for (int ky = 0; ky < height.size(); ky++) {
                            for (int kx = 0; kx < width.size(); kx++) {
                                int inY = height.input(y, ky);
                                int inX = width.input(x, kx);
                                for (int c = 0; c < groupChannels && inY >= 0 && inX >= 0; c++) {
                                    int channel = f / groupFilters * groupChannels + c;
                                    double pixel = input.data()[((n * height.length() + inY) * width.length() + inX)
                                            * channels + channel];
                                    double weight = kernel.data()[((ky * width.size() + kx) * groupChannels + c)
                                            * filters + f];
                                    exact.add(at, pixel * weight);
                                }
                            }
                        }
                        at++;
                    }
                }
            }
        }
        return exact;
    }
}
