package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.graph.GlobalPooling2D;
import dev.vitrine.graph.Padding;
import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window2D;
import dev.vitrine.tensor.Shape;
import dev.vitrine.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools, sliding and global, against direct loops. */
class PoolingKernelTest {
    static int[] channels() {
        return Samples.CHANNELS;
    }

    @ParameterizedTest
    @MethodSource("channels")
    void slidingPools(int channels) {
        for (PoolKind kind : PoolKind.values()) {
            for (int round = 0; round < 20; round++) {
                Samples samples = new Samples(100L * channels + round);
                WindowCase height = WindowCase.random(samples);
                WindowCase width = WindowCase.random(samples);
                Tensor input = samples.tensor(samples.pick(1, 3), height.length(), width.length(), channels);
                slide(kind, height, width, input);
            }
        }
    }

    private static void slide(PoolKind kind, WindowCase height, WindowCase width, Tensor input) {
        int batch = input.shape().dim(0);
        int channels = input.shape().last();
        Tensor actual = OneStep.run(new Pooling2D(kind, WindowCase.window(height, width)), List.of(), input);
        assertEquals(Shape.of(batch, height.outputs(), width.outputs(), channels), actual.shape());
        Exact exact = new Exact(actual.data().length);
        int at = 0;
        for (int n = 0; n < batch; n++) {
            for (int y = 0; y < height.outputs(); y++) {
                for (int x = 0; x < width.outputs(); x++) {
                    for (int c = 0; c < channels; c++) {
                        double largest = Double.NEGATIVE_INFINITY;
                        int inside = 0;
                        for (int ky = 0; ky < height.size(); ky++) {
                            for (int kx = 0; kx < width.size(); kx++) {
                                int inY = height.input(y, ky);
                                int inX = width.input(x, kx);
                                if (inY >= 0 && inX >= 0) {
                                    float value = input.data()[((n * height.length() + inY) * width.length() + inX)
                                            * channels + c];
                                    largest = Math.max(largest, value);
                                    exact.add(at, value);
                                    inside++;
                                }
                            }
                        }
                        if (kind == PoolKind.MAX) {
                            assertEquals((float) largest, actual.data()[at]);
                        }
                        exact.value[at] /= Math.max(1, inside);
                        exact.magnitude[at++] /= Math.max(1, inside);
                    }
                }
            }
        }
        if (kind == PoolKind.AVERAGE) {
            exact.check(actual, height.size() * width.size() + 1, "average of " + input);
        }
    }

    @Test
    void aPoolMuchLargerThanThePictureTakesNoLongerThanThePicture() {
        Samples samples = new Samples(8);
        Tensor input = samples.tensor(1, 3, 3, 2);
        Tensor actual = OneStep.run(new Pooling2D(PoolKind.MAX, Window2D.square(2_000_000_000, 2_000_000_000, Padding.SAME)),
                List.of(), input);
        assertEquals(Shape.of(1, 1, 1, 2), actual.shape());
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < 18; i += 2) {
            largest = Math.max(largest, input.data()[i]);
        }
        assertEquals(largest, actual.data()[0]);
    }

    @Test
    void notANumberWins() {
        Tensor input = new Tensor(Shape.of(1, 2, 2, 1), new float[] {1, Float.NaN, 3, 2});
        Tensor slid = OneStep.run(new Pooling2D(PoolKind.MAX, Window2D.square(2, 1, Padding.VALID)), List.of(), input);
        assertEquals(Float.NaN, slid.data()[0]);
        assertEquals(Float.NaN, OneStep.run(new GlobalPooling2D(PoolKind.MAX, false), List.of(), input).data()[0]);
        assertEquals(Float.NaN, OneStep.run(new GlobalPooling2D(PoolKind.AVERAGE, false), List.of(), input).data()[0]);
    }

    @ParameterizedTest
    @MethodSource("channels")
    void globalPools(int channels) {
        for (int batch : new int[] {1, 3}) {
            Samples samples = new Samples(60L * channels + batch);
            Tensor input = samples.tensor(batch, samples.pick(1, 3, 7), samples.pick(1, 2, 5), channels);
            int pixels = input.shape().dim(1) * input.shape().dim(2);
            Exact mean = new Exact(batch * channels);
            float[] largest = new float[batch * channels];
            Arrays.fill(largest, Float.NEGATIVE_INFINITY);
            for (int i = 0; i < input.data().length; i++) {
                int at = i / (pixels * channels) * channels + i % channels;
                mean.add(at, input.data()[i] / (double) pixels);
                largest[at] = Math.max(largest[at], input.data()[i]);
            }
            Tensor average = OneStep.run(new GlobalPooling2D(PoolKind.AVERAGE, true), List.of(), input);
            assertEquals(Shape.of(batch, 1, 1, channels), average.shape());
            mean.check(average, pixels + 1, "mean of " + input);
            Tensor max = OneStep.run(new GlobalPooling2D(PoolKind.MAX, false), List.of(), input);
            assertArrayEquals(largest, max.data());
        }
    }
}
