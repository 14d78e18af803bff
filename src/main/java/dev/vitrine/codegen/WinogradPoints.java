package dev.vitrine.codegen;

/**
 * The points of Winograd's convolution with three taps, {@code y = A'((G g) (B' d))}, by the Toom-Cook construction at 0,
 * pairs of points +-p and infinity: F(2,3) at p = 1, F(4,3) at p = 1/2 and 3/2, whose error is half that of the usual 1
 * and 2. What a point's row may be multiplied by is chosen so that few products are left: G has no factor but powers
 * of points, the row of 0 takes its own in B', and the pairs take theirs in A', where they are multiplied anyway.
 * Source: Lavin and Gray, arXiv 1509.09308; Barabasz and others, arXiv 1803.10986.
 */
final class WinogradPoints {
    /** Outputs of one transform: 2 or 4. */
    final int outputs;
    /** Inputs of one transform: {@code outputs + 2}. */
    final int inputs;
    private final float[] points;

    private WinogradPoints(int outputs, float... points) {
        this.outputs = outputs;
        this.inputs = outputs + 2;
        this.points = points;
    }

    static WinogradPoints of(int outputs) {
        return outputs == 2 ? new WinogradPoints(2, 1) : new WinogradPoints(4, 0.5f, 1.5f);
    }

    int pairs() {
        return points.length;
    }

    /** p of a pair +-p. */
    float point(int pair) {
        return points[pair];
    }

    float square(int pair) {
        return points[pair] * points[pair];
    }

    /** What a pair's products are multiplied by, before the powers of its point. */
    float share(int pair) {
        float divisor = 2 * square(pair);
        for (int other = 0; other < points.length; other++) {
            divisor *= other == pair ? 1 : square(pair) - square(other);
        }
        return 1 / divisor;
    }

    /**
     * Rows of G and B' that are computed together: 0, each pair, and infinity.
     */
    int[][] rows() {
        int[][] rows = new int[points.length + 2][];
        for (int i = 0; i < points.length; i++) {
            rows[i + 1] = new int[] {2 * i + 1, 2 * i + 2};
        }
        rows[0] = new int[] {0};
        rows[points.length + 1] = new int[] {inputs - 1};
        return rows;
    }
}
