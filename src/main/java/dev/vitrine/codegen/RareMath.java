package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ABS;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_DIV;
import static dev.vitrine.wasm.F32x4Op.F32X4_GE;
import static dev.vitrine.wasm.F32x4Op.F32X4_GT;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_NEG;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMIN;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.V128Op.V128_AND;
import static dev.vitrine.wasm.V128Op.V128_BITSELECT;
import static dev.vitrine.wasm.ValueType.V128;

import dev.vitrine.Uncommon;
import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Activation.Plain;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Activations on four lanes that picture classifiers seldom have; each leaves its value on the stack. The error function
 * is Abramowitz and Stegun's 7.1.26, within 1.5e-7; the logarithm of 1 + u a series in u / (2 + u), within 1e-8.
 */
final class RareMath {
    private static final float[] ERF = {1.061405429f, -1.453152027f, 1.421413741f, -0.284496736f, 0.254829592f};
    private static final float[] LOG = {2 / 13f, 2 / 11f, 2 / 9f, 2 / 7f, 2 / 5f, 2 / 3f, 2};

    private RareMath() {
    }

    @Uncommon
    static boolean knows(Activation activation) {
        return activation instanceof Plain plain && switch (plain) {
            case GELU, GELU_TANH, MISH, SOFTPLUS, SELU -> true;
            default -> false;
        } || activation instanceof Activation.Thresholded || activation instanceof Activation.Relu;
    }

    /** Emits the body of a function of {@code x}. */
    @Uncommon
    static void emit(CodeBuilder code, Activation activation, Local x, Function exp) {
        if (activation instanceof Activation.Thresholded thresholded) {
            code.get(x).get(x).f32x4(thresholded.theta()).op(F32X4_GT).op(V128_AND);
        } else if (activation instanceof Activation.Relu relu) {
            code.get(x).f32x4(relu.maxValue()).op(F32X4_PMIN).get(x).f32x4(relu.threshold()).op(F32X4_SUB)
                    .f32x4(relu.negativeSlope()).op(F32X4_MUL).get(x).f32x4(relu.threshold()).op(F32X4_GE)
                    .op(V128_BITSELECT);
        } else {
            switch ((Plain) activation) {
                case GELU -> gelu(code, x, exp);
                case GELU_TANH -> geluTanh(code, x, exp);
                case MISH -> mish(code, x, exp);
                case SOFTPLUS -> softplus(code, x, exp);
                default -> code.get(x).f32x4(0).op(F32X4_PMAX).f32x4(1.05070098f).op(F32X4_MUL).get(x).f32x4(0)
                        .op(F32X4_PMIN).call(exp).f32x4(1).op(F32X4_SUB).f32x4(1.05070098f * 1.67326324f)
                        .op(F32X4_MUL).op(F32X4_ADD);
            }
        }
    }

    private static void series(CodeBuilder code, float[] terms, Local variable) {
        code.f32x4(terms[0]);
        for (int i = 1; i < terms.length; i++) {
            code.get(variable).op(F32X4_MUL).f32x4(terms[i]).op(F32X4_ADD);
        }
    }

    // x (1 - q) above 0 and x q below, where q = (1 - erf(|x| / sqrt 2)) / 2.
    private static void gelu(CodeBuilder code, Local x, Function exp) {
        Local t = code.local(V128, "t");
        Local q = code.local(V128, "q");
        code.f32x4(1).get(x).op(F32X4_ABS).f32x4((float) (0.3275911 * Math.sqrt(0.5))).op(F32X4_MUL).f32x4(1).op(F32X4_ADD)
                .op(F32X4_DIV).set(t);
        series(code, ERF, t);
        code.get(t).op(F32X4_MUL).get(x).get(x).op(F32X4_MUL).f32x4(-0.5f).op(F32X4_MUL).call(exp).op(F32X4_MUL)
                .f32x4(0.5f).op(F32X4_MUL).set(q);
        code.get(x).f32x4(1).get(q).op(F32X4_SUB).get(q).get(x).f32x4(0).op(F32X4_GT).op(V128_BITSELECT).op(F32X4_MUL);
    }

    // The tanh form is x sigmoid(2 z).
    private static void geluTanh(CodeBuilder code, Local x, Function exp) {
        code.get(x).f32x4(1).get(x).get(x).op(F32X4_MUL).f32x4(0.044715f).op(F32X4_MUL).f32x4(1).op(F32X4_ADD).get(x)
                .op(F32X4_MUL).f32x4((float) (-2 * Math.sqrt(2 / Math.PI))).op(F32X4_MUL).call(exp).op(F32X4_ADD)
                .op(F32X4_DIV);
    }

    // tanh(log(1 + e)) = (e^2 + 2 e) / (e^2 + 2 e + 2), which is 1 in floats from x = 20 on.
    private static void mish(CodeBuilder code, Local x, Function exp) {
        Local e = code.local(V128, "e");
        code.get(x).f32x4(20).op(F32X4_PMIN).call(exp).set(e);
        code.get(e).f32x4(2).op(F32X4_ADD).get(e).op(F32X4_MUL).set(e);
        code.get(x).get(e).op(F32X4_MUL).get(e).f32x4(2).op(F32X4_ADD).op(F32X4_DIV);
    }

    // max(x, 0) + log(1 + u), where u = exp(-|x|)
    private static void softplus(CodeBuilder code, Local x, Function exp) {
        Local z = code.local(V128, "z");
        Local square = code.local(V128, "square");
        code.get(x).op(F32X4_ABS).op(F32X4_NEG).call(exp).set(z);
        code.get(z).get(z).f32x4(2).op(F32X4_ADD).op(F32X4_DIV).set(z);
        code.get(z).get(z).op(F32X4_MUL).set(square);
        series(code, LOG, square);
        code.get(z).op(F32X4_MUL).get(x).f32x4(0).op(F32X4_PMAX).op(F32X4_ADD);
    }
}
