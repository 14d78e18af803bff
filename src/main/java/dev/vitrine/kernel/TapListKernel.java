package dev.vitrine.kernel;

import dev.vitrine.graph.DepthwiseConv2D;
import dev.vitrine.plan.Step;

/**
 * Depthwise convolution {@code [N, H, W, C]} by {@code [kh, kw, C, M]} to {@code [N, H', W', C M]} with any dilation
 * and multiplier: for every output pixel the taps inside the input are listed, then each channel sums over them.
 */
final class TapListKernel implements Kernel {
    private final ConvGeometry geometry;
    private final int multiplier;
    private final float[] weights;
    private final double[] bias;
    private final int inputOffset;
    private final int outputOffset;
    private final Epilogue epilogue;
    private final int[] tapInput;
    private final int[] tapWeight;

    private TapListKernel(Step step, DepthwiseConv2D op, ConvGeometry geometry) {
        this.geometry = geometry;
        multiplier = op.multiplier();
        weights = Weights.at(step, 0);
        bias = Weights.paddedBias(step, op.bias() ? 1 : -1, 0, geometry.channels() * multiplier);
        inputOffset = step.input().offset();
        outputOffset = step.output().offset();
        epilogue = Epilogue.of(op.activation());
        tapInput = new int[op.window().taps()];
        tapWeight = new int[op.window().taps()];
    }

    static Kernel of(Step step, DepthwiseConv2D op, ConvGeometry geometry) {
        return new TapListKernel(step, op, geometry);
    }

    @Override
    public void run(float[] arena) {
        ConvGeometry g = geometry;
        int channels = g.channels();
        int to = outputOffset;
        for (int image = 0; image < g.batch(); image++) {
            int imageOffset = inputOffset + image * g.inHeight() * g.inWidth() * channels;
            for (int y = 0; y < g.outHeight(); y++) {
                for (int x = 0; x < g.outWidth(); x++) {
                    int taps = listTaps(imageOffset, y * g.strideY() - g.padTop(), x * g.strideX() - g.padLeft());
                    sum(arena, taps, to);
                    to += channels * multiplier;
                }
            }
        }
        epilogue.finish(arena, outputOffset, to - outputOffset);
    }

    private int listTaps(int imageOffset, int top, int left) {
        ConvGeometry g = geometry;
        int taps = 0;
        for (int ky = 0; ky < g.kernelHeight(); ky++) {
            int y = top + ky * g.dilationY();
            for (int kx = 0; kx < g.kernelWidth() && y >= 0 && y < g.inHeight(); kx++) {
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

    private void sum(float[] arena, int taps, int to) {
        int channels = geometry.channels();
        for (int c = 0; c < channels; c++) {
            for (int m = 0; m < multiplier; m++) {
                int o = c * multiplier + m;
                double sum = bias[o];
                for (int t = 0; t < taps; t++) {
                    sum += (double) arena[tapInput[t] + c] * weights[tapWeight[t] + o];
                }
                arena[to + o] = Epilogue.sum(sum, epilogue.clips(), epilogue.high());
            }
        }
    }
}
