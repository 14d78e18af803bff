package dev.vitrine.codegen;

import static dev.vitrine.wasm.F32x4Op.F32X4_ABS;
import static dev.vitrine.wasm.F32x4Op.F32X4_ADD;
import static dev.vitrine.wasm.F32x4Op.F32X4_DIV;
import static dev.vitrine.wasm.F32x4Op.F32X4_GT;
import static dev.vitrine.wasm.F32x4Op.F32X4_LT;
import static dev.vitrine.wasm.F32x4Op.F32X4_MUL;
import static dev.vitrine.wasm.F32x4Op.F32X4_NEAREST;
import static dev.vitrine.wasm.F32x4Op.F32X4_NEG;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMAX;
import static dev.vitrine.wasm.F32x4Op.F32X4_PMIN;
import static dev.vitrine.wasm.F32x4Op.F32X4_SUB;
import static dev.vitrine.wasm.I32x4Op.I32X4_ADD;
import static dev.vitrine.wasm.I32x4Op.I32X4_SHL;
import static dev.vitrine.wasm.I32x4Op.I32X4_TRUNC_SAT_F32X4_S;
import static dev.vitrine.wasm.V128Op.V128_AND;
import static dev.vitrine.wasm.V128Op.V128_BITSELECT;
import static dev.vitrine.wasm.V128Op.V128_OR;
import static dev.vitrine.wasm.ValueType.V128;

import dev.vitrine.graph.Activation;
import dev.vitrine.graph.Activation.Plain;
import dev.vitrine.wasm.CodeBuilder;
import dev.vitrine.wasm.Function;
import dev.vitrine.wasm.Local;

/**
 * Activations on four lanes: clips inline, the rest as functions of the module. Exponentials are within 3 ulp: argument
 * reduction by ln 2 in two parts and the Taylor polynomial of degree 7 on +-ln(2)/2, whose remainder is 5e-9. NaN stays
 * NaN.
 */
final class VectorMath {
    private static final float LN2_HIGH = 0.693145751953125f;
    private static final float LN2_LOW = 1.42860677e-6f;
    private static final float[] TAYLOR = {1 / 5040f, 1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 0.5f, 1, 1};
    private final Kernels kernels;

    VectorMath(Kernels kernels) {
        this.kernels = kernels;
    }

    /** Whether there is code for it. */
    static boolean knows(Activation activation) {
        if (activation instanceof Plain plain) {
            return switch (plain) {
                case LINEAR, SIGMOID, HARD_SIGMOID, HARD_SIGMOID_6, HARD_SWISH, TANH, SOFTSIGN, SWISH, EXPONENTIAL -> true;
                default -> RareMath.knows(activation);
            };
        }
        return activation instanceof Activation.Elu || isRamp(activation) || RareMath.knows(activation);
    }

    // What is done inline.
    private static boolean isRamp(Activation activation) {
        return activation instanceof Activation.Relu relu && relu.threshold() == 0;
    }

    static String name(Activation activation) {
        if (activation instanceof Activation.Relu relu) {
            return relu.threshold() != 0 ? "threshold_relu" : !relu.isClip() ? "leaky_relu" : relu.maxValue() == 6 ? "relu6" : "relu";
        }
        return activation instanceof Activation.Elu ? "elu" : activation instanceof Plain ? lower(activation.toString())
                : "threshold";
    }

    private static String lower(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            text.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return text.toString();
    }

    /** Applies the activation to a local in place. */
    void apply(Simd simd, Activation activation, Local x) {
        CodeBuilder code = simd.code;
        if (isRamp(activation)) {
            relu(code, (Activation.Relu) activation, x);
        } else if (activation != Activation.LINEAR) {
            code.call(function(activation), x).set(x);
        }
    }

    // The operand that is NaN must come first: pmax(a, b) is a < b ? b : a.
    private static void relu(CodeBuilder code, Activation.Relu relu, Local x) {
        if (relu.negativeSlope() != 0) {
            code.get(x).f32x4(0).op(F32X4_PMAX).get(x).f32x4(0).op(F32X4_PMIN).f32x4(relu.negativeSlope())
                    .op(F32X4_MUL).op(F32X4_ADD).set(x);
        } else {
            code.get(x).f32x4(0).op(F32X4_PMAX).set(x);
        }
        if (relu.maxValue() != Float.POSITIVE_INFINITY) {
            code.get(x).f32x4(relu.maxValue()).op(F32X4_PMIN).set(x);
        }
    }

    private Function function(Activation activation) {
        return kernels.function("f32x4_" + name(activation), activation, simd -> {
            CodeBuilder code = simd.code;
            Local x = code.param(V128, "x");
            code.result(V128);
            if (activation instanceof Activation.Elu elu) {
                code.get(x).f32x4(0).op(F32X4_PMIN).call(exp()).f32x4(1).op(F32X4_SUB).f32x4(elu.alpha()).op(F32X4_MUL);
                code.get(x).get(x).f32x4(0).op(F32X4_GT);
                Local positive = code.local(V128);
                Local value = code.local(V128);
                Local negative = code.local(V128);
                code.set(positive).set(value).set(negative);
                code.get(value).get(negative).get(positive).op(V128_BITSELECT);
            } else if (activation instanceof Plain plain) {
                plain(simd, plain, x);
            } else {
                RareMath.emit(code, activation, x, exp());
            }
        });
    }

    private void plain(Simd simd, Plain function, Local x) {
        CodeBuilder code = simd.code;
        switch (function) {
            case SIGMOID -> sigmoid(code, x);
            case SWISH -> {
                sigmoid(code, x);
                code.get(x).op(F32X4_MUL);
            }
            case EXPONENTIAL -> code.call(exp(), x);
            case SOFTSIGN -> code.get(x).get(x).op(F32X4_ABS).f32x4(1).op(F32X4_ADD).op(F32X4_DIV);
            case HARD_SIGMOID -> hardSigmoid(code, x, 0.2f);
            case HARD_SIGMOID_6 -> hardSigmoid(code, x, 1 / 6f);
            case HARD_SWISH -> {
                hardSigmoid(code, x, 1 / 6f);
                code.get(x).op(F32X4_MUL);
            }
            case TANH -> tanh(code, x);
            default -> RareMath.emit(code, function, x, exp());
        }
    }

    private void sigmoid(CodeBuilder code, Local x) {
        code.f32x4(1).get(x).op(F32X4_NEG).call(exp()).f32x4(1).op(F32X4_ADD).op(F32X4_DIV);
    }

    private static void hardSigmoid(CodeBuilder code, Local x, float slope) {
        code.get(x).f32x4(slope).op(F32X4_MUL).f32x4(0.5f).op(F32X4_ADD).f32x4(0).op(F32X4_PMAX).f32x4(1)
                .op(F32X4_PMIN);
    }

    // Near 0, where 1 - 2 / (exp(2x) + 1) would cancel, the series to x^9; its next term is below 2e-8 of x at 0.3.
    private void tanh(CodeBuilder code, Local x) {
        Local size = code.local(V128, "size");
        Local square = code.local(V128, "square");
        Local series = code.local(V128, "series");
        Local large = code.local(V128, "large");
        code.get(x).op(F32X4_ABS).set(size);
        code.get(x).get(x).op(F32X4_MUL).set(square);
        code.f32x4(62 / 2835f).set(series);
        for (float term : new float[] {-17 / 315f, 2 / 15f, -1 / 3f, 1}) {
            code.get(series).get(square).op(F32X4_MUL).f32x4(term).op(F32X4_ADD).set(series);
        }
        code.get(series).get(x).op(F32X4_MUL).set(series);
        code.f32x4(1).f32x4(2).get(size).get(size).op(F32X4_ADD).call(exp()).f32x4(1).op(F32X4_ADD).op(F32X4_DIV)
                .op(F32X4_SUB);
        code.get(x).v128(1 << 31, 1 << 31, 1 << 31, 1 << 31).op(V128_AND).op(V128_OR).set(large);
        code.get(series).get(large).get(size).f32x4(0.3f).op(F32X4_LT).op(V128_BITSELECT);
    }

    /** {@code exp x}, clamped to the normal floats. */
    Function exp() {
        return kernels.function("f32x4_exp", "exp", simd -> {
            CodeBuilder code = simd.code;
            Local x = code.param(V128, "x");
            code.result(V128);
            Local n = code.local(V128, "n");
            Local r = code.local(V128, "r");
            Local sum = code.local(V128, "sum");
            code.get(x).f32x4(88.7228f).op(F32X4_PMIN).f32x4(-87.3365f).op(F32X4_PMAX).set(x);
            code.get(x).f32x4(1.44269504f).op(F32X4_MUL).op(F32X4_NEAREST).set(n);
            simd.scaled(-LN2_HIGH, n, x).set(r);
            simd.scaled(-LN2_LOW, n, r).set(r);
            code.f32x4(TAYLOR[0]).set(sum);
            for (int i = 1; i < TAYLOR.length; i++) {
                Local term = code.local(V128);
                code.f32x4(TAYLOR[i]).set(term);
                simd.madd3(sum, r, term).set(sum);
            }
            // 2^n in two steps, since 2^128 is no float.
            Local half = code.local(V128, "half");
            code.get(n).f32x4(0.5f).op(F32X4_MUL).op(F32X4_NEAREST).set(half);
            power(code.get(sum), half);
            code.op(F32X4_MUL);
            code.get(n).get(half).op(F32X4_SUB).set(half);
            power(code, half);
            code.op(F32X4_MUL);
        });
    }

    private static void power(CodeBuilder code, Local n) {
        code.get(n).op(I32X4_TRUNC_SAT_F32X4_S).v128(127, 127, 127, 127).op(I32X4_ADD).i32(23).op(I32X4_SHL);
    }
}
