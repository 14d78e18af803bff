package dev.vitrine.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Exponential, logarithm and error function to 60 digits, by their series; slow, and for tests only. */
final class Precise {
    /** Twenty digits more than asked for: the error function's series loses up to sixteen to cancellation. */
    static final MathContext DIGITS = new MathContext(90, RoundingMode.HALF_EVEN);

    private static final BigDecimal TINY = BigDecimal.ONE.movePointLeft(100);

    private Precise() {
    }

    static BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, (int) Math.ceil(Math.log(Math.abs(x.doubleValue()) + 1) / Math.log(2)) + 4);
        BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(halvings), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(TINY) > 0; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** Newton's steps on the exponential, from the double's logarithm; {@code x} is at least 1. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal result = BigDecimal.valueOf(Math.log(x.doubleValue()));
        for (int i = 0; i < 4; i++) {
            BigDecimal power = exp(result);
            result = result.add(x.subtract(power).divide(power, DIGITS), DIGITS);
        }
        return result;
    }

    /** {@code (e^2x - 1) / (e^2x + 1)}. */
    static BigDecimal tanh(BigDecimal x) {
        BigDecimal power = exp(x.multiply(BigDecimal.valueOf(2)));
        return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), DIGITS);
    }

    /** {@code 2 / sqrt(pi) (x - x^3/3 + x^5/10 - x^7/42 + ...)}. */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x);
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int n = 1; n < 20 || power.abs().compareTo(TINY) > 0; n++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-n), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2)).divide(pi().sqrt(DIGITS), DIGITS);
    }

    /** Machin's formula: {@code 16 arctan(1/5) - 4 arctan(1/239)}. */
    static BigDecimal pi() {
        return inverseArctan(5).multiply(BigDecimal.valueOf(16))
                .subtract(inverseArctan(239).multiply(BigDecimal.valueOf(4)), DIGITS);
    }

    private static BigDecimal inverseArctan(int denominator) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(denominator), DIGITS);
        for (int n = 0; power.compareTo(TINY) > 0; n++) {
            BigDecimal term = power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS);
            sum = n % 2 == 0 ? sum.add(term, DIGITS) : sum.subtract(term, DIGITS);
            power = power.divide(BigDecimal.valueOf((long) denominator * denominator), DIGITS);
        }
        return sum;
    }
}
