package dev.vitrine.codegen;

import dev.vitrine.wasm.Local;
import java.util.function.IntFunction;

/**
 * {@code B' d}: a window of the input to as many values. The polynomial of a row has all points but its own for roots;
 * that of 0 is divided by its value there.
 */
final class WinogradInput extends WinogradTransform {
    private final int pairs;
    private final Local[] points;
    private final Local[] squares;
    private final Local sumOfSquares;
    private final Local productOfSquares;
    private final Local sumShare;
    private final Local productShare;

    WinogradInput(Simd simd, WinogradPoints points) {
        super(simd, points.inputs, points.rows());
        this.pairs = points.pairs();
        this.points = new Local[pairs];
        this.squares = new Local[pairs];
        float a = points.square(0);
        float b = pairs == 1 ? 1 : points.square(1);
        for (int i = 0; i < pairs; i++) {
            this.points[i] = constant(points.point(i));
            this.squares[i] = constant(points.square(i));
        }
        sumOfSquares = constant(pairs == 1 ? a : a + b);
        productOfSquares = constant(a * b);
        sumShare = constant(pairs == 1 ? 1 / a : (a + b) / (a * b));
        productShare = constant(1 / (a * b));
    }

    @Override
    Local[] group(int group, IntFunction<Local> d) {
        if (group == 0) {
            Local low = minus(d.apply(0), sumShare, d.apply(2));
            return new Local[] {pairs == 1 ? low : plus(low, productShare, d.apply(4))};
        }
        if (group > pairs) {
            Local high = minus(d.apply(2 * pairs + 1), sumOfSquares, d.apply(2 * pairs - 1));
            return new Local[] {pairs == 1 ? high : plus(high, productOfSquares, d.apply(1))};
        }
        if (pairs == 1) {
            return pair(d.apply(2), points[0], d.apply(1));
        }
        Local other = squares[2 - group];
        Local even = minus(d.apply(4), other, d.apply(2));
        return pair(even, points[group - 1], minus(d.apply(3), other, d.apply(1)));
    }
}
