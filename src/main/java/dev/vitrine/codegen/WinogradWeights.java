package dev.vitrine.codegen;

import dev.vitrine.wasm.Local;
import java.util.function.IntFunction;

/** {@code G g}: three taps to the values of a polynomial at each point. */
final class WinogradWeights extends WinogradTransform {
    private final int pairs;
    private final Local[] points;
    private final Local[] squares;

    WinogradWeights(Simd simd, WinogradPoints points) {
        super(simd, 3, points.rows());
        this.pairs = points.pairs();
        this.points = new Local[pairs];
        this.squares = new Local[pairs];
        for (int i = 0; i < pairs; i++) {
            this.points[i] = constant(points.point(i));
            this.squares[i] = constant(points.square(i));
        }
    }

    @Override
    Local[] group(int group, IntFunction<Local> g) {
        if (group == 0 || group > pairs) {
            return new Local[] {g.apply(group == 0 ? 0 : 2)};
        }
        Local even = plus(g.apply(0), squares[group - 1], g.apply(2));
        return pair(even, points[group - 1], g.apply(1));
    }
}
