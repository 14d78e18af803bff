package dev.vitrine.image;

/**
 * Where each target row (or column) looks: two source indices and the share of the second. Computed in double
 * by the very expressions of TF.js 4.22's CPU kernels (ResizeNearestNeighbor, ResizeBilinear), so that
 * results agree to the bit.
 *
 * @param low first source index, from the picture's edge
 * @param high second source index; equal to {@code low} for nearest
 * @param fraction share of {@code high}; below 0 at an edge, where both indices coincide
 */
record AxisMap(int[] low, int[] high, double[] fraction) {
    static AxisMap of(ResizeMethod method, Coordinates rule, Span span) {
        AxisMap map = new AxisMap(new int[span.targetLength()], new int[span.targetLength()],
                new double[span.targetLength()]);
        boolean aligned = rule == Coordinates.ALIGN_CORNERS && span.scaledLength() > 1;
        double ratio = aligned ? (span.sourceLength() - 1) / (span.scaledLength() - 1)
                : span.sourceLength() / span.scaledLength();
        for (int i = 0; i < map.low.length; i++) {
            double target = span.scaledStart() + i;
            if (method == ResizeMethod.NEAREST) {
                map.setNearest(i, span, rule == Coordinates.HALF_PIXEL ? ratio * (target
                        + 0.5) : ratio * target,
                        rule == Coordinates.ALIGN_CORNERS);
            } else {
                map.setLinear(i, span, rule == Coordinates.HALF_PIXEL ? ratio * (target + 0.5) - 0.5
                        : ratio * target);
            }
        }
        return map;
    }

    private void setNearest(int i, Span span, double source, boolean rounds) {
        double floor = Math.floor(source);
        // JavaScript's Math.round, exactly: adding 0.5 first would lift 0.49999999999999994 to 1.
        double chosen = rounds && source - floor >= 0.5 ? floor + 1 : floor;
        low[i] = span.sourceStart() + clamp(chosen, span);
        high[i] = low[i];
    }

    private void setLinear(int i, Span span, double source) {
        double floor = Math.max(0, Math.floor(source));
        fraction[i] = source - floor;
        low[i] = span.sourceStart() + clamp(floor, span);
        high[i] = span.sourceStart() + clamp(Math.ceil(source), span);
    }

    private static int clamp(double index, Span span) {
        return (int) Math.max(0, Math.min(span.sourceLength() - 1, index));
    }
}
