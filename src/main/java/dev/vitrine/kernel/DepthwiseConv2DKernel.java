package dev.vitrine.kernel;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.plan.Step;
import dev.vitrine.tensor.Shape;

/**
 * Depthwise convolution {@code [N, H, W, C]} by {@code [kh, kw, C, M]} to {@code [N, H', W', C M]}: for every output
 * pixel the taps inside the input are listed once, then each channel sums over them in a local variable.
 */
final class DepthwiseConv2DKernel implements Kernel {
    private final ConvGeometry geometry;
    private final int multiplier;
    private final float[] weights;
    private final float[] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final Activation activation;
    private final int[] tapInput;
    private final int[] tapWeight;

    private DepthwiseConv2DKernel(Step step, DepthwiseConv2D op) {
        Shape input = step.input().shape();
        geometry = ConvGeometry.of(input, step.output().shape(), op.window(), input.last());
        multiplier = op.multiplier();
        weights = Weights.at(step, 0);
        bias = op.bias() ? Weights.at(step, 1) : new float[input.last() * multiplier];
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        activation = op.activation();
        tapInput = new int[op.window().taps()];
        tapWeight = new int[op.window().taps()];
    }

    static Kernel of(Step step, DepthwiseConv2D op) {
        return new DepthwiseConv2DKernel(step, op);
    }

    @Override
    public void run(float[] arena) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int outFloats = channels * multiplier;
        int to = outputOffset;
        for (int image = 0; image < g.batch(); image++) {
            int imageOffset = inputOffset + image * g.inHeight() * g.inWidth() * channels;
            for (int y = 0; y < g.outHeight(); y++) {
                for (int x = 0; x < g.outWidth(); x++) {
                    int taps = listTaps(imageOffset, y * g.strideY() - g.padTop(), x * g.strideX() - g.padLeft());
                    if (multiplier == 1) {
                        if (taps == 9 && tapInput.length == 9) {
                            nineTaps(arena, tapInput, weights, tapWeight, bias, channels, to);
                        } else {
                            anyTaps(arena, tapInput, weights, tapWeight, taps, bias, channels, to);
                        }
                    } else {
                        multiplied(arena, tapInput, weights, tapWeight, taps, bias, channels, multiplier, to);
                    }
                    to += outFloats;
                }
            }
        }
        ActivationKernel.apply(activation, arena, outputOffset, arena, outputOffset, to - outputOffset);
    }

    private int listTaps(int imageOffset, int top, int left) {
        ConvGeometry g = geometry;
        int taps = 0;
        for (int ky = 0; ky < g.kernelHeight(); ky++) {
            int y = top + ky * g.dilationY();
            if (y < 0 || y >= g.inHeight()) {
                continue;
            }
            for (int kx = 0; kx < g.kernelWidth(); kx++) {
                int x = left + kx * g.dilationX();
                if (x >= 0 && x < g.inWidth()) {
                    tapInput[taps] = imageOffset + (y * g.inWidth() + x) * g.channels();
                    tapWeight[taps] = (ky * g.kernelWidth() + kx) * g.channels() * multiplier;
                    taps++;
                }
            }
        }
        return taps;
    }

    private static void nineTaps(float[] arena, int[] in, float[] w, int[] at, float[] bias, int channels, int to) {
        int i0 = in[0];
        int i1 = in[1];
        int i2 = in[2];
        int i3 = in[3];
        int i4 = in[4];
        int i5 = in[5];
        int i6 = in[6];
        int i7 = in[7];
        int i8 = in[8];
        int w0 = at[0];
        int step = at[1] - w0;
        for (int c = 0; c < channels; c++) {
            int k = w0 + c;
            float sum = bias[c] + arena[i0 + c] * w[k];
            k += step;
            sum += arena[i1 + c] * w[k];
            k += step;
            sum += arena[i2 + c] * w[k];
            k += step;
            sum += arena[i3 + c] * w[k];
            k += step;
            sum += arena[i4 + c] * w[k];
            k += step;
            sum += arena[i5 + c] * w[k];
            k += step;
            sum += arena[i6 + c] * w[k];
            k += step;
            sum += arena[i7 + c] * w[k];
            k += step;
            arena[to + c] = sum + arena[i8 + c] * w[k];
        }
    }

    private static void anyTaps(float[] arena, int[] in, float[] w, int[] at, int taps, float[] bias, int channels,
            int to) {
        for (int c = 0; c < channels; c++) {
            arena[to + c] = bias[c];
        }
        for (int t = 0; t < taps; t++) {
            int from = in[t];
            int k = at[t];
            for (int c = 0; c < channels; c++) {
                arena[to + c] += arena[from + c] * w[k + c];
            }
        }
    }

    private static void multiplied(float[] arena, int[] in, float[] w, int[] at, int taps, float[] bias, int channels,
            int multiplier, int to) {
        for (int c = 0; c < channels; c++) {
            for (int m = 0; m < multiplier; m++) {
                int o = c * multiplier + m;
                float sum = bias[o];
                for (int t = 0; t < taps; t++) {
                    sum += arena[in[t] + c] * w[at[t] + o];
                }
                arena[to + o] = sum;
            }
        }
    }
}
