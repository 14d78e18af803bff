package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;

import dev.vitrine.wasm.Local;

/**
 * The one-dimensional transforms of Winograd's convolution with three taps, {@code y = A'((G g) (B' d))}, by the
 * Toom-Cook construction at 0, pairs of points +-p and infinity: F(2,3) at p = 1, F(4,3) at p = 1/2 and 3/2, whose
 * error is half that of the usual 1 and 2. Each transform shares what a pair has in common, the part of even and the
 * part of odd powers. Source: Lavin and Gray, arXiv 1509.09308; Barabasz and others, arXiv 1803.10986.
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

    /** {@code G g}: three taps to {@link #inputs} locals. */
    Local[] weights(Simd simd, Local[] g) {
        Local[] result = new Local[inputs];
        float constant = 1;
        for (float p : points) {
            constant *= -p * p;
        }
        result[0] = simd.vector();
        simd.code.get(g[0]).f32x4(1 / constant).op(F32X4_MUL).set(result[0]);
        for (int i = 0; i < points.length; i++) {
            float p = points[i];
            float divisor = 2 * p * p;
            for (float other : points) {
                divisor *= other == p ? 1 : p * p - other * other;
            }
            Local even = simd.vector();
            Local odd = simd.vector();
            simd.code.get(g[0]).f32x4(1 / divisor).op(F32X4_MUL).set(even);
            simd.scaled(p * p / divisor, g[2], even).set(even);
            simd.code.get(g[1]).f32x4(p / divisor).op(F32X4_MUL).set(odd);
            pair(simd, even, odd, result, 2 * i + 1);
        }
        result[inputs - 1] = g[2];
        return result;
    }

    /** {@code B' d}: {@link #inputs} locals to as many. */
    Local[] inputs(Simd simd, Local[] d) {
        Local[] result = new Local[inputs];
        result[0] = all(simd, d, 0);
        for (int i = 0; i < points.length; i++) {
            float p = points[i];
            Local even = simd.vector();
            Local odd = simd.vector();
            if (points.length == 1) {
                even = d[2];
                odd = d[1];
            } else {
                float other = points[1 - i] * points[1 - i];
                simd.scaled(-other, d[2], d[4]).set(even);
                simd.code.get(d[3]).f32x4(p).op(F32X4_MUL).set(odd);
                simd.scaled(-p * other, d[1], odd).set(odd);
            }
            pair(simd, even, odd, result, 2 * i + 1);
        }
        result[inputs - 1] = all(simd, d, 1);
        return result;
    }

    // The polynomial with all pairs for roots, times x if from is 1.
    private Local all(Simd simd, Local[] d, int from) {
        Local sum = simd.vector();
        if (points.length == 1) {
            simd.code.op(F32X4_SUB, d[from + 2], d[from]).set(sum);
            return sum;
        }
        float a = points[0] * points[0];
        float b = points[1] * points[1];
        simd.scaled(-a - b, d[from + 2], d[from + 4]).set(sum);
        simd.scaled(a * b, d[from], sum).set(sum);
        return sum;
    }

    private static void pair(Simd simd, Local even, Local odd, Local[] result, int at) {
        result[at] = simd.vector();
        result[at + 1] = simd.vector();
        simd.code.set(result[at], F32X4_ADD, even, odd);
        simd.code.set(result[at + 1], F32X4_SUB, even, odd);
    }

    /** {@code A' m}: {@link #inputs} locals to {@link #outputs}. */
    Local[] outputs(Simd simd, Local[] m) {
        Local[] result = new Local[outputs];
        Local[] sums = new Local[points.length];
        Local[] differences = new Local[points.length];
        for (int i = 0; i < points.length; i++) {
            sums[i] = simd.vector();
            differences[i] = simd.vector();
            simd.code.set(sums[i], F32X4_ADD, m[2 * i + 1], m[2 * i + 2]);
            simd.code.set(differences[i], F32X4_SUB, m[2 * i + 1], m[2 * i + 2]);
        }
        float[] powers = new float[points.length];
        java.util.Arrays.fill(powers, 1);
        for (int y = 0; y < outputs; y++) {
            Local sum = simd.vector();
            Local[] parts = y % 2 == 0 ? sums : differences;
            Local start = y == 0 ? m[0] : y == outputs - 1 ? m[inputs - 1] : null;
            for (int i = 0; i < points.length; i++) {
                if (start == null) {
                    simd.code.get(parts[i]).f32x4(powers[i]).op(F32X4_MUL).set(sum);
                } else {
                    simd.scaled(powers[i], parts[i], start).set(sum);
                }
                start = sum;
                powers[i] *= points[i];
            }
            result[y] = sum;
        }
        return result;
    }
}
