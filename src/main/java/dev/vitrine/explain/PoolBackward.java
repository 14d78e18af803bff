package dev.vitrine.explain;

import dev.vitrine.graph.PoolKind;
import dev.vitrine.graph.Pooling2D;
import dev.vitrine.graph.Window;
import dev.vitrine.tensor.Tensor;

/**
 * The chain rule through pools of {@code [1, H, W, C]}, as TensorFlow has it: a mean spreads its gradient over what it
 * counted, a window's largest value gets all of it (the first, if several are equal), a global largest is shared.
 */
final class PoolBackward {
    private PoolBackward() {
    }

    static double[] global(PoolKind kind, Tensor input, Tensor output, double[] gradient) {
        int channels = input.shape().last();
        float[] values = input.data();
        int[] counts = new int[channels];
        for (int i = 0; i < values.length; i++) {
            counts[i % channels] += takesPart(kind, values[i], output.data()[i % channels]) ? 1 : 0;
        }
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int c = i % channels;
            result[i] = takesPart(kind, values[i], output.data()[c]) ? gradient[c] / counts[c] : 0;
        }
        return result;
    }

    private static boolean takesPart(PoolKind kind, float value, float pooled) {
        return kind == PoolKind.AVERAGE || value == pooled;
    }

    static double[] windows(Pooling2D pool, Tensor input, Tensor output, double[] gradient) {
        int height = input.shape().dim(1);
        int width = input.shape().dim(2);
        int channels = input.shape().last();
        double[] result = new double[input.data().length];
        for (int at = 0; at < gradient.length; at++) {
            int place = at / channels;
            int[] rows = covered(pool.window().height(), place / output.shape().dim(2), height);
            int[] columns = covered(pool.window().width(), place % output.shape().dim(2), width);
            int best = -1;
            for (int row : rows) {
                for (int column : columns) {
                    int from = (row * width + column) * channels + at % channels;
                    if (pool.kind() == PoolKind.AVERAGE) {
                        result[from] += gradient[at] / (rows.length * columns.length);
                    } else if (best < 0 || input.data()[from] > input.data()[best]) {
                        best = from;
                    }
                }
            }
            if (best >= 0) {
                result[best] += gradient[at];
            }
        }
        return result;
    }

    /** The elements of a dimension that output {@code index} sees, those inside the input only. */
    private static int[] covered(Window window, int index, int length) {
        int start = index * window.stride() - window.padBefore(length);
        int count = 0;
        int[] all = new int[window.size()];
        for (int k = 0; k < window.size(); k++) {
            int at = start + k * window.dilation();
            if (at >= 0 && at < length) {
                all[count++] = at;
            }
        }
        int[] inside = new int[count];
        System.arraycopy(all, 0, inside, 0, count);
        return inside;
    }
}
