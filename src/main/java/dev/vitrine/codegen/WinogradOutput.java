package dev.vitrine.codegen;

import dev.vitrine.wasm.Local;
import java.util.function.IntFunction;

/** {@code A' m}: products to outputs. Even outputs share the sums of pairs, odd ones their differences. */
final class WinogradOutput extends WinogradTransform {
    private final int outputs;
    private final int pairs;
    private final Local[][] powers;

    WinogradOutput(Simd simd, WinogradPoints points) {
        super(simd, points.inputs, points.outputs == 2 ? new int[][] {{0}, {1}} : new int[][] {{0, 2}, {1, 3}});
        this.outputs = points.outputs;
        this.pairs = points.pairs();
        this.powers = new Local[pairs][outputs];
        for (int i = 0; i < pairs; i++) {
            float power = points.share(i);
            for (int y = 0; y < outputs; y++) {
                powers[i][y] = constant(power);
                power *= points.point(i);
            }
        }
    }

    @Override
    Local[] group(int group, IntFunction<Local> m) {
        Local[] parts = new Local[pairs];
        for (int i = 0; i < pairs; i++) {
            Local plus = m.apply(2 * i + 1);
            Local minus = m.apply(2 * i + 2);
            parts[i] = group == 0 ? plus(plus, null, minus) : minus(plus, null, minus);
        }
        Local[] result = new Local[outputs / 2];
        for (int i = 0; i < result.length; i++) {
            int y = 2 * i + group;
            Local sum = y == 0 ? m.apply(0) : y == outputs - 1 ? m.apply(outputs + 1) : null;
            for (int p = 0; p < pairs; p++) {
                sum = sum == null ? times(powers[p][y], parts[p]) : plus(sum, powers[p][y], parts[p]);
            }
            result[i] = sum;
        }
        return result;
    }
}
