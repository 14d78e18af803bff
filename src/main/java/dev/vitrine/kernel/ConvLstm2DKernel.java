package dev.vitrine.kernel;

import dev.vitrine.graph.ConvLstm2D;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;
import java.util.Arrays;

/** Goes through time with a convolutional LSTM cell; see {@link ConvLstm2D}. States are floats, sums doubles. */
final class ConvLstm2DKernel implements Kernel {
    private final ConvLstm2D op;
    private final int inputOffset;
    private final int outputOffset;
    private final int batch;
    private final int steps;
    private final int height;
    private final int width;
    private final float[] kernel;

    private ConvLstm2DKernel(Step step, ConvLstm2D op) {
        this.op = op;
        Shape shape = step.input().shape();
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        batch = shape.dim(0);
        steps = shape.dim(1);
        height = shape.dim(2);
        width = shape.dim(3);
        kernel = Weights.at(step, 0);
    }

    static Kernel of(Step step, ConvLstm2D op) {
        return new ConvLstm2DKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        int count = height * width * op.filters();
        for (int n = 0; n < batch; n++) {
            float[] state = new float[count];
            float[] cell = new float[count];
            float[] next = new float[count];
            double[] sums = new double[4 * op.filters()];
            float[] gates = new float[4 * op.filters()];
            for (int i = 0; i < steps; i++) {
                int time = op.passage().backwards() ? steps - 1 - i : i;
                int from = inputOffset + (n * steps + time) * 4 * count;
                for (int pixel = 0; pixel < height * width; pixel++) {
                    pixel(arena, from + pixel * sums.length, pixel, state, cell, next, sums, gates);
                }
                float[] spare = state;
                state = next;
                next = spare;
                if (op.passage().sequences()) {
                    int place = op.passage().restoreOrder() ? time : i;
                    System.arraycopy(op.state() == 0 ? state : cell, 0, arena,
                            outputOffset + (n * steps + place) * count, count);
                }
            }
            if (!op.passage().sequences()) {
                System.arraycopy(op.state() == 0 ? state : cell, 0, arena, outputOffset + n * count, count);
            }
        }
    }

    private void pixel(float[] arena, int x, int pixel, float[] state, float[] cell, float[] next, double[] sums,
            float[] gates) {
        int filters = op.filters();
        Arrays.fill(sums, 0);
        convolve(state, pixel, sums);
        for (int i = 0; i < sums.length; i++) {
            gates[i] = (float) (sums[i] + arena[x + i]);
        }
        ActivationKernel.apply(op.recurrentActivation(), gates, 0, gates, 0, 2 * filters);
        ActivationKernel.apply(op.activation(), gates, 2 * filters, gates, 2 * filters, filters);
        ActivationKernel.apply(op.recurrentActivation(), gates, 3 * filters, gates, 3 * filters, filters);
        int to = pixel * filters;
        for (int f = 0; f < filters; f++) {
            cell[to + f] = gates[filters + f] * cell[to + f] + gates[f] * gates[2 * filters + f];
        }
        ActivationKernel.apply(op.activation(), cell, to, next, to, filters);
        for (int f = 0; f < filters; f++) {
            next[to + f] *= gates[3 * filters + f];
        }
    }

    // Stride 1 and padding "same": the odd zero comes after the last row and column.
    private void convolve(float[] state, int pixel, double[] sums) {
        int filters = op.filters();
        int top = pixel / width - (op.kernelHeight() - 1) / 2;
        int left = pixel % width - (op.kernelWidth() - 1) / 2;
        for (int ky = 0; ky < op.kernelHeight(); ky++) {
            for (int kx = 0; kx < op.kernelWidth(); kx++) {
                int y = top + ky;
                int x = left + kx;
                if (y < 0 || y >= height || x < 0 || x >= width) {
                    continue;
                }
                int from = (y * width + x) * filters;
                int row = (ky * op.kernelWidth() + kx) * filters * sums.length;
                for (int c = 0; c < filters; c++) {
                    double value = state[from + c];
                    for (int j = 0; j < sums.length; j++) {
                        sums[j] += value * kernel[row + j];
                    }
                    row += sums.length;
                }
            }
        }
    }
}
