package dev.vitrine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.graph.Activation.Plain;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every activation against 60 digits, and at the ends of the number line. */
class ScalarFunctionsTest {
    /** Half the distance from 1 to the next double. */
    private static final double UNIT = Math.pow(2, -53);

    private static final double[] POINTS = {1e-30, 1e-9, 1e-4, 0.03, 0.3, 0.49, 0.51, 0.9, 1, 1.7, 2.4, 2.49, 2.51,
        2.9, 3, 3.1, 4.2, 5, 5.99, 6, 6.01, 7.5, 12, 20, 33.3, 37, 60, 88, 103};

    @ParameterizedTest
    @EnumSource(Plain.class)
    void agreesWithSixtyDigits(Plain function) {
        for (double point : POINTS) {
            for (double x : new double[] {point, -point}) {
                double exact = exact(function, x).doubleValue();
                double actual = ScalarFunctions.value(function, x);
                double error = Math.abs(actual - exact);
                assertTrue(error <= 10 * UNIT * scale(function, x, exact),
                        function + "(" + x + ") is " + actual + ", exactly " + exact);
            }
        }
    }

    // The GELUs and the clipped lines subtract numbers of the size of x or 1; the others are good to their last bits.
    private static double scale(Plain function, double x, double exact) {
        return switch (function) {
            case GELU, GELU_TANH -> Math.abs(x);
            case HARD_SIGMOID, HARD_SIGMOID_6 -> 1;
            case HARD_SWISH -> Math.abs(x);
            default -> Math.abs(exact);
        };
    }

    private static BigDecimal exact(Plain function, double argument) {
        BigDecimal x = new BigDecimal(argument);
        BigDecimal one = BigDecimal.ONE;
        BigDecimal half = new BigDecimal("0.5");
        BigDecimal sigmoid = one.divide(one.add(Precise.exp(x.negate())), Precise.DIGITS);
        return switch (function) {
            case LINEAR -> x;
            case SIGMOID -> sigmoid;
            case HARD_SIGMOID -> clip(x.multiply(new BigDecimal("0.2")).add(half));
            case HARD_SIGMOID_6 -> clip(x.divide(BigDecimal.valueOf(6), Precise.DIGITS).add(half));
            case HARD_SWISH -> x.multiply(clip(x.divide(BigDecimal.valueOf(6), Precise.DIGITS).add(half)));
            case TANH -> Precise.tanh(x);
            case SOFTPLUS -> softplus(x);
            case SOFTSIGN -> x.divide(one.add(x.abs()), Precise.DIGITS);
            case SWISH -> x.multiply(sigmoid);
            case GELU -> half.multiply(x).multiply(one.add(
                    Math.abs(argument) > 12 ? BigDecimal.valueOf(Math.signum(argument))
                            : Precise.erf(x.divide(BigDecimal.valueOf(2).sqrt(Precise.DIGITS), Precise.DIGITS))));
            case GELU_TANH -> half.multiply(x).multiply(one.add(Precise.tanh(
                    BigDecimal.valueOf(2).divide(Precise.pi(), Precise.DIGITS).sqrt(Precise.DIGITS)
                            .multiply(x.add(x.pow(3).multiply(new BigDecimal("0.044715"))), Precise.DIGITS))));
            case MISH -> x.multiply(Precise.tanh(softplus(x)));
            case EXPONENTIAL -> Precise.exp(x);
            case SELU -> new BigDecimal("1.0507009873554804934193349852946").multiply(argument > 0 ? x
                    : new BigDecimal("1.6732632423543772848170429916717").multiply(Precise.exp(x).subtract(one)));
        };
    }

    private static BigDecimal softplus(BigDecimal x) {
        return Precise.log(BigDecimal.ONE.add(Precise.exp(x)));
    }

    private static BigDecimal clip(BigDecimal x) {
        return x.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }

    @Test
    void theErrorFunctionToFifteenDigits() {
        for (int i = -700; i <= 700; i++) {
            double x = i / 100.0;
            double exact = Precise.erf(new BigDecimal(x)).doubleValue();
            assertEquals(exact, ScalarFunctions.erf(x), 1e-15 * Math.abs(exact), "erf(" + x + ")");
        }
    }

    @Test
    void knownValuesOfTheErrorFunction() {
        assertEquals(0.0, ScalarFunctions.erf(0.0));
        assertEquals(0.8427007929497149, ScalarFunctions.erf(1), 1e-15);
        assertEquals(-0.9953222650189527, ScalarFunctions.erf(-2), 1e-15);
        assertEquals(1.0, ScalarFunctions.erf(Double.POSITIVE_INFINITY));
        assertEquals(-1.0, ScalarFunctions.erf(Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, ScalarFunctions.erf(Double.NaN));
        assertEquals(1e-300, ScalarFunctions.erf(1e-300) / (2 / Math.sqrt(Math.PI)), 1e-315);
    }

    @ParameterizedTest
    @EnumSource(Plain.class)
    void notANumberStays(Plain function) {
        assertEquals(Double.NaN, ScalarFunctions.value(function, Double.NaN));
    }

    @Test
    void theEndsOfTheNumberLine() {
        double plus = Double.POSITIVE_INFINITY;
        ends(Plain.LINEAR, -plus, plus);
        ends(Plain.SIGMOID, 0, 1);
        ends(Plain.HARD_SIGMOID, 0, 1);
        ends(Plain.HARD_SIGMOID_6, 0, 1);
        ends(Plain.TANH, -1, 1);
        ends(Plain.SOFTPLUS, 0, plus);
        ends(Plain.EXPONENTIAL, 0, plus);
        ends(Plain.SELU, -1.0507009873554805 * 1.6732632423543772, plus);
        for (Plain function : new Plain[] {Plain.HARD_SWISH, Plain.SWISH, Plain.GELU, Plain.GELU_TANH, Plain.MISH}) {
            assertEquals(plus, ScalarFunctions.value(function, plus), function + "(+infinity)");
        }
        for (Plain function : Plain.values()) {
            for (float large : new float[] {Float.MAX_VALUE, -Float.MAX_VALUE}) {
                double value = ScalarFunctions.value(function, large);
                assertTrue(value == value, function + "(" + large + ") is no number");
            }
        }
    }

    private static void ends(Plain function, double atMinusInfinity, double atPlusInfinity) {
        assertEquals(atMinusInfinity, ScalarFunctions.value(function, Double.NEGATIVE_INFINITY), 1e-15,
                function + "(-infinity)");
        assertEquals(atPlusInfinity, ScalarFunctions.value(function, Double.POSITIVE_INFINITY), 1e-15,
                function + "(+infinity)");
    }
}
