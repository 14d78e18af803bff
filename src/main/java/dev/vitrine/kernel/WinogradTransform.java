package dev.vitrine.kernel;

/**
 * The linear maps around Winograd's products for 4x4 outputs and 3x3 kernels, at the points 0, 1, -1, 2, -2 and
 * infinity: {@code Y = A' [(G g G') * (B' d B)] A}. Every map is applied down the columns, then along the rows.
 */
final class WinogradTransform {
    private static final int IN = WinogradKernel.IN;

    private WinogradTransform() {
    }

    /** {@code [3, 3, channels, filters]} to {@code [36][filters / 4][channels][4]}; missing filters are zero. */
    static double[] weights(float[] kernel, int channels, int filters) {
        int columns = Gemm.padded(filters);
        double[] result = new double[WinogradKernel.POINTS * channels * columns];
        double[] half = new double[IN * 3];
        for (int c = 0; c < channels; c++) {
            for (int f = 0; f < filters; f++) {
                int at = c * filters + f;
                int tap = channels * filters;
                for (int x = 0; x < 3; x++) {
                    weightLine(kernel[at + x * tap], kernel[at + (3 + x) * tap], kernel[at + (6 + x) * tap], half, x, 3);
                }
                int to = ((f & -Gemm.TILE) * channels + c * Gemm.TILE) + (f & Gemm.TILE - 1);
                int pointDoubles = channels * columns;
                for (int y = 0; y < IN; y++) {
                    weightLine(half[y * 3], half[y * 3 + 1], half[y * 3 + 2], result, to + y * IN * pointDoubles,
                            pointDoubles);
                }
            }
        }
        return result;
    }

    private static void weightLine(double g0, double g1, double g2, double[] out, int to, int stride) {
        out[to] = g0 / 4;
        out[to + stride] = -(g0 + g1 + g2) / 6;
        out[to + 2 * stride] = -(g0 - g1 + g2) / 6;
        out[to + 3 * stride] = (g0 + 2 * g1 + 4 * g2) / 24;
        out[to + 4 * stride] = (g0 - 2 * g1 + 4 * g2) / 24;
        out[to + 5 * stride] = g2;
    }

    /**
     * One tile's inputs, for all channels.
     *
     * @param from the tile's first input, its rows {@code rowFloats} apart, its pixels {@code channels} apart
     * @param work the first 36 doubles are overwritten
     * @param lane place of the first channel's first point; channels are 2 apart, points {@code pointDoubles}
     */
    static void inputs(float[] arena, int from, int rowFloats, int channels, double[] work, int lane,
            int pointDoubles) {
        Bounds.check(arena.length, from, (IN - 1) * (rowFloats + channels) + channels);
        Bounds.check(work.length, lane, (WinogradKernel.POINTS - 1) * pointDoubles + channels);
        for (int c = 0; c < channels; c++) {
            for (int x = 0; x < IN; x++) {
                int at = from + x * channels + c;
                double d0 = arena[at];
                double d1 = arena[at + rowFloats];
                double d2 = arena[at + 2 * rowFloats];
                double d3 = arena[at + 3 * rowFloats];
                double d4 = arena[at + 4 * rowFloats];
                double d5 = arena[at + 5 * rowFloats];
                inputLine(d0, d1, d2, d3, d4, d5, work, x, IN);
            }
            for (int y = 0; y < IN; y++) {
                int at = y * IN;
                inputLine(work[at], work[at + 1], work[at + 2], work[at + 3], work[at + 4], work[at + 5], work,
                        lane + at * pointDoubles + c * Gemm.TILE_ROWS, pointDoubles);
            }
        }
    }

    private static void inputLine(double d0, double d1, double d2, double d3, double d4, double d5, double[] out,
            int to, int stride) {
        double even = d4 - 4 * d2;
        double odd = d3 - 4 * d1;
        double even2 = d4 - d2;
        double odd2 = 2 * (d3 - d1);
        out[to] = 4 * d0 - 5 * d2 + d4;
        out[to + stride] = even + odd;
        out[to + 2 * stride] = even - odd;
        out[to + 3 * stride] = even2 + odd2;
        out[to + 4 * stride] = even2 - odd2;
        out[to + 5 * stride] = 4 * d1 - 5 * d3 + d5;
    }

    /**
     * One tile's outputs, for all filters, with bias and clipping.
     *
     * @param work the first 36 doubles are overwritten; products of the first filter's first point at {@code from},
     *         filters next to each other, points {@code pointDoubles} apart
     * @param to place of the tile's first output, its rows {@code rowFloats} apart
     * @param height rows of the tile inside the output
     * @param width columns of the tile inside the output
     */
    static void outputs(double[] work, int from, int pointDoubles, double[] bias, Epilogue epilogue, int filters,
            float[] arena, int to, int rowFloats, int height, int width) {
        Bounds.check(work.length, from, (WinogradKernel.POINTS - 1) * pointDoubles + filters);
        Bounds.check(arena.length, to, (height - 1) * rowFloats + width * filters);
        Bounds.check(bias.length, 0, filters);
        boolean clips = epilogue.clips();
        double high = epilogue.high();
        for (int f = 0; f < filters; f++) {
            for (int x = 0; x < IN; x++) {
                int at = from + x * pointDoubles + f;
                int down = IN * pointDoubles;
                double m0 = work[at];
                double m1 = work[at + down];
                double m2 = work[at + 2 * down];
                double m3 = work[at + 3 * down];
                double m4 = work[at + 4 * down];
                double m5 = work[at + 5 * down];
                double sum = m1 + m2;
                double difference = m1 - m2;
                double sum2 = m3 + m4;
                double difference2 = m3 - m4;
                work[x] = m0 + sum + sum2;
                work[IN + x] = difference + 2 * difference2;
                work[2 * IN + x] = sum + 4 * sum2;
                work[3 * IN + x] = difference + 8 * difference2 + m5;
            }
            double summand = bias[f];
            for (int y = 0; y < height; y++) {
                int at = y * IN;
                double m5 = work[at + 5];
                double sum = work[at + 1] + work[at + 2];
                double difference = work[at + 1] - work[at + 2];
                double sum2 = work[at + 3] + work[at + 4];
                double difference2 = work[at + 3] - work[at + 4];
                int out = to + y * rowFloats + f;
                arena[out] = Epilogue.sum(summand + work[at] + sum + sum2, clips, high);
                if (width > 1) {
                    arena[out + filters] = Epilogue.sum(summand + difference + 2 * difference2, clips, high);
                }
                if (width > 2) {
                    arena[out + 2 * filters] = Epilogue.sum(summand + sum + 4 * sum2, clips, high);
                }
                if (width > 3) {
                    arena[out + 3 * filters] = Epilogue.sum(summand + difference + 8 * difference2 + m5, clips,
                            high);
                }
            }
        }
    }
}
