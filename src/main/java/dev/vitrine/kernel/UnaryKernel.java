package dev.vitrine.kernel;

import dev.vitrine.graph.Unary;
import dev.vitrine.plan.Step;

/** The functions of {@link Unary}, worked out in double. The output may be the input. */
final class UnaryKernel {
    private UnaryKernel() {
    }

    static Kernel of(Step step, Unary op) {
        int from = step.input().offset();
        int to = step.output().offset();
        int count = step.output().floatCount();
        return arena -> {
            for (int i = 0; i < count; i++) {
                arena[to + i] = (float) value(op.kind(), arena[from + i], op.a(), op.b());
            }
        };
    }

    private static double value(Unary.Kind kind, double x, double a, double b) {
        return switch (kind) {
            case ABS -> Math.abs(x);
            case POWER -> a == 2 ? x * x : Math.pow(x, a);
            case EXPONENT_OF -> Math.pow(a, x);
            case RATIO_TO -> a / x;
            case SQRT -> Math.sqrt(x);
            case RSQRT -> 1 / Math.sqrt(x);
            case LOG -> Math.log(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case FLOOR -> Math.floor(x);
            case CEIL -> Math.ceil(x);
            case ROUND -> Math.rint(x);
            case TRUNCATE -> x < 0 ? Math.ceil(x) : Math.floor(x);
            case SIGN -> x > 0 ? 1 : x < 0 ? -1 : x;
            case ERF -> ScalarFunctions.erf(x);
            case CLIP -> x < a ? a : x > b ? b : x;
            case SOFT_SHRINK -> x < -a ? x + a : x > a ? x - a : 0;
            case HARD_SHRINK -> Math.abs(x) > a ? x : 0;
            case TANH_SHRINK -> x - Math.tanh(x);
            case SQUARE_PLUS -> (x + Math.sqrt(x * x + a)) / 2;
            case LOG_SIGMOID -> x > 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
            case CELU -> x > 0 ? x : a * Math.expm1(x / a);
            case SPARSE_PLUS -> x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4;
        };
    }
}
