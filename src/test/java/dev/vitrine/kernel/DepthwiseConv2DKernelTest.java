package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.Activate;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.Weight;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Depthwise convolutions against nested loops in double. */
class DepthwiseConv2DKernelTest {
    static int[] channels() {
        return Samples.CHANNELS;
    }

    @ParameterizedTest
    @MethodSource("channels")
    void windowsOfEveryKind(int channels) {
        for (int multiplier : new int[] {1, 2, 3}) {
            for (int round = 0; round < 12; round++) {
                Samples samples = new Samples(500L * channels + 100L * multiplier + round);
                check(samples, samples.pick(1, 3), WindowCase.random(samples), WindowCase.random(samples), channels,
                        multiplier);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("channels")
    void threeByThreeOfEveryPictureSize(int channels) {
        for (int size = 1; size <= 12; size++) {
            for (int stride = 1; stride <= 3; stride++) {
                WindowCase height = new WindowCase(size, 3, stride, 1, Padding.SAME);
                WindowCase width = new WindowCase(13 - size, 3, stride, 1, Padding.SAME);
                check(new Samples(40L * channels + size), 1 + 2 * (size & 1), height, width, channels, 1);
            }
        }
    }

    @Test
    void aFusedActivationIsTheActivationOfTheSum() {
        Samples samples = new Samples(5);
        Tensor input = samples.tensor(2, 7, 9, 5);
        WindowCase height = new WindowCase(7, 3, 1, 1, Padding.SAME);
        WindowCase width = new WindowCase(9, 3, 1, 1, Padding.SAME);
        List<Weight> weights = List.of(samples.weight("kernel", 3, 3, 5, 1), samples.weight("bias", 5));
        for (Activation activation : List.of(Activation.RELU, Activation.RELU6, Activation.Plain.HARD_SWISH)) {
            Tensor fused = OneStep.run(new DepthwiseConv2D(WindowCase.window(height, width), 1, true, activation),
                    weights, input);
            Tensor plain = OneStep.run(new DepthwiseConv2D(WindowCase.window(height, width), 1, true,
                    Activation.LINEAR), weights, input);
            assertArrayEquals(OneStep.run(new Activate(activation), List.of(), plain).data(), fused.data(),
                    activation.toString());
        }
    }

    private static void check(Samples samples, int batch, WindowCase height, WindowCase width, int channels,
            int multiplier) {
        Tensor input = samples.tensor(batch, height.length(), width.length(), channels);
        Weight kernel = samples.weight("kernel", height.size(), width.size(), channels, multiplier);
        Weight bias = samples.coin() ? samples.weight("bias", channels * multiplier) : null;
        List<Weight> weights = new ArrayList<>(List.of(kernel));
        if (bias != null) {
            weights.add(bias);
        }
        DepthwiseConv2D op = new DepthwiseConv2D(WindowCase.window(height, width), multiplier, bias != null,
                Activation.LINEAR);
        Tensor actual = OneStep.run(op, weights, input);
        assertEquals(Shape.of(batch, height.outputs(), width.outputs(), channels * multiplier), actual.shape());
        naive(input, kernel, bias, height, width, multiplier).check(actual, height.size() * width.size() + 2,
                op + " of " + input);
    }

    private static Exact naive(Tensor input, Weight kernel, Weight bias, WindowCase height, WindowCase width,
            int multiplier) {
        int batch = input.shape().dim(0);
        int channels = input.shape().last();
        Exact exact = new Exact(batch * height.outputs() * width.outputs() * channels * multiplier);
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int y = 0; y < height.outputs(); y++) {
                for (int x = 0; x < width.outputs(); x++) {
                    for (int c = 0; c < channels; c++) {
                        for (int m = 0; m < multiplier; m++) {
                            if (bias != null) {
                                exact.add(at, bias.data()[c * multiplier + m]);
                            }
                            for (int ky = 0; ky < height.size(); ky++) {
                                for (int kx = 0; kx < width.size(); kx++) {
                                    int inY = height.input(y, ky);
                                    int inX = width.input(x, kx);
                                    if (inY >= 0 && inX >= 0) {
                                        double pixel = input.data()[((n * height.length() + inY) * width.length()
                                                + inX) * channels + c];
                                        double weight = kernel.data()[((ky * width.size() + kx) * channels + c)
                                                * multiplier + m];
                                        exact.add(at, pixel * weight);
                                    }
                                }
                            }
                            at++;
                        }
                    }
                }
            }
        }
        return exact;
    }
}
