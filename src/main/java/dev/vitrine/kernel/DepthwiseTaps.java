package dev.vitrine.kernel;

/**
 * The inner loops of depthwise convolution on rows of doubles: for each channel, the sum over the taps plus bias,
 * clipped. Pixels of a row are {@code channels} apart; taps of the weights too.
 */
final class DepthwiseTaps {
    private DepthwiseTaps() {
    }

    /**
     * Four neighbouring output pixels of a 3x3 kernel of stride 1; the taps' rows begin at {@code row0}, {@code row1}
     * and {@code row2}.
     */
    static void fourOfNine(double[] in, int row0, int row1, int row2, double[] w, double[] bias, int channels,
            boolean clips, double high, float[] out, int to) {
        Bounds.check(bias.length, 0, channels);
        Bounds.check(w.length, 0, 9 * channels);
        Bounds.check(in.length, row2, 6 * channels);
        Bounds.check(out.length, to, 4 * channels);
        for (int c = 0; c < channels; c++) {
            double sum0 = bias[c];
            double sum1 = sum0;
            double sum2 = sum0;
            double sum3 = sum0;
            int k = c;
            for (int row = 0; row < 3; row++) {
                int at = c + (row == 0 ? row0 : row == 1 ? row1 : row2);
                double w0 = w[k];
                k += channels;
                double w1 = w[k];
                k += channels;
                double w2 = w[k];
                k += channels;
                double x = in[at];
                sum0 += x * w0;
                at += channels;
                x = in[at];
                sum0 += x * w1;
                sum1 += x * w0;
                at += channels;
                x = in[at];
                sum0 += x * w2;
                sum1 += x * w1;
                sum2 += x * w0;
                at += channels;
                x = in[at];
                sum1 += x * w2;
                sum2 += x * w1;
                sum3 += x * w0;
                at += channels;
                x = in[at];
                sum2 += x * w2;
                sum3 += x * w1;
                sum3 += in[at + channels] * w2;
            }
            int o = to + c;
            out[o] = Epilogue.sum(sum0, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum1, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum2, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum3, clips, high);
        }
    }

    /**
     * Four neighbouring output pixels of a kernel of any size, whose taps are {@code step} apart.
     *
     * @param firstRow which row of the ring is under the kernel's first
     * @param at place of the first tap in each row
     */
    static void fourOfAny(double[] in, int firstRow, int rowDoubles, int at, int step, double[] w, int height,
            int width, double[] bias, int channels, boolean clips, double high, float[] out, int to) {
        Bounds.check(bias.length, 0, channels);
        Bounds.check(w.length, 0, height * width * channels);
        Bounds.check(in.length, firstRow * rowDoubles + at, (width - 1) * channels + 3 * step + channels);
        Bounds.check(out.length, to, 4 * channels);
        for (int c = 0; c < channels; c++) {
            double sum0 = bias[c];
            double sum1 = sum0;
            double sum2 = sum0;
            double sum3 = sum0;
            int k = c;
            int row = firstRow;
            for (int ky = 0; ky < height; ky++) {
                int from = row * rowDoubles + at + c;
                for (int kx = 0; kx < width; kx++) {
                    double weight = w[k];
                    int tap = from;
                    sum0 += in[tap] * weight;
                    tap += step;
                    sum1 += in[tap] * weight;
                    tap += step;
                    sum2 += in[tap] * weight;
                    sum3 += in[tap + step] * weight;
                    from += channels;
                    k += channels;
                }
                row = row + 1 == height ? 0 : row + 1;
            }
            int o = to + c;
            out[o] = Epilogue.sum(sum0, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum1, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum2, clips, high);
            o += channels;
            out[o] = Epilogue.sum(sum3, clips, high);
        }
    }

    /** One output pixel of a kernel of any size; parameters as for four. */
    static void oneOfAny(double[] in, int firstRow, int rowDoubles, int at, double[] w, int height, int width,
            double[] bias, int channels, boolean clips, double high, float[] out, int to) {
        Bounds.check(bias.length, 0, channels);
        Bounds.check(w.length, 0, height * width * channels);
        Bounds.check(in.length, firstRow * rowDoubles + at, width * channels);
        Bounds.check(out.length, to, channels);
        for (int c = 0; c < channels; c++) {
            double sum = bias[c];
            int k = c;
            int row = firstRow;
            for (int ky = 0; ky < height; ky++) {
                int from = row * rowDoubles + at + c;
                for (int kx = 0; kx < width; kx++) {
                    sum += in[from] * w[k];
                    from += channels;
                    k += channels;
                }
                row = row + 1 == height ? 0 : row + 1;
            }
            out[to + c] = Epilogue.sum(sum, clips, high);
        }
    }
}
