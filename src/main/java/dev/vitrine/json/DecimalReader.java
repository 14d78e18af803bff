package dev.vitrine.json;

/**
 * The double nearest to decimal digits, ties to even, the same on every platform. In the browser {@code
 * Double.parseDouble} costs a quarter of a first page; this is small, and no slower for the digits that files
 * hold.
 */
final class DecimalReader {
    /** Digits beyond these only break ties: a midpoint between two doubles has at most 767. */
    private static final int MAX_DIGITS = 800;

    /** Every whole number below is a double. */
    private static final int EXACT_DIGITS = 15;

    /** 10^22 is the largest power of ten that is a double. */
    private static final int EXACT_POWER = 22;

    private DecimalReader() {
    }

    /** @param text a JSON number, or NaN, Infinity or -Infinity; its grammar has been checked */
    static double read(String text) {
        boolean negative = text.charAt(0) == '-';
        int start = negative ? 1 : 0;
        char first = text.charAt(start);
        if (first == 'N') {
            return Double.NaN;
        }
        double magnitude = first == 'I' ? Double.POSITIVE_INFINITY : magnitude(text, start);
        return negative ? -magnitude : magnitude;
    }

    private static double magnitude(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != 'e' && text.charAt(end) != 'E') {
            end++;
        }
        byte[] digits = new byte[Math.min(end - start, MAX_DIGITS + 1)];
        int count = 0;
        int power = 0;
        boolean fraction = false;
        boolean dropped = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                fraction = true;
                continue;
            }
            boolean leading = count == 0 && c == '0';
            boolean kept = !leading && count < MAX_DIGITS;
            if (kept) {
                digits[count++] = (byte) (c - '0');
            } else if (!leading) {
                dropped |= c != '0';
            }
            if (fraction) {
                power -= kept || leading ? 1 : 0;
            } else {
                power += kept || leading ? 0 : 1;
            }
        }
        if (dropped) {
            digits[count++] = 1;
            power--;
        }
        return scaled(digits, count, power + exponent(text, end));
    }

    private static int exponent(String text, int end) {
        if (end == text.length()) {
            return 0;
        }
        boolean negative = text.charAt(end + 1) == '-';
        int exponent = 0;
        for (int i = end + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && exponent < 100_000_000) {
                exponent = exponent * 10 + c - '0';
            }
        }
        return negative ? -exponent : exponent;
    }

    private static double scaled(byte[] digits, int count, int power) {
        while (count > 0 && digits[count - 1] == 0) {
            count--;
            power++;
        }
        if (count == 0 || count + power < -330) {
            return 0;
        }
        if (count + power > 310) {
            return Double.POSITIVE_INFINITY;
        }
        if (count <= EXACT_DIGITS && power >= -EXACT_POWER && power <= EXACT_POWER) {
            double value = 0;
            for (int i = 0; i < count; i++) {
                value = value * 10 + digits[i];
            }
            double scale = 1;
            for (int i = Math.abs(power); i > 0; i--) {
                scale *= 10;
            }
            return power < 0 ? value / scale : value * scale;
        }
        return BigRatio.of(digits, count, power).nearest();
    }
}
