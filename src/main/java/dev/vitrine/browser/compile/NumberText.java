package dev.vitrine.browser.compile;

import org.teavm.jso.JSBody;

/**
 * The shortest text of a number, as the browser writes it; Java's tables for it would be 25 KB of each
 * output. It agrees with Java's text except beyond 10^7 and below 10^-3, where Java changes to an exponent
 * earlier.
 */
final class NumberText {
    private NumberText() {
    }

    static String ofDouble(double value) {
        return text(value);
    }

    /** The fewest digits that read as the same float. */
    static String ofFloat(float value) {
        return text(shortest(value));
    }

    @JSBody(params = "value", script = "var s = Object.is(value, -0) ? '-0' : '' + value;"
            + "return /^-?\\d+$/.test(s) ? s + '.0' : s.replace(/e\\+?/, 'E');")
    private static native String text(double value);

    @JSBody(params = "value", script = "var f = Math.fround(value);"
            + "for (var digits = 1; digits < 9; digits++) {"
            + "  var n = +f.toPrecision(digits); if (Math.fround(n) === f) { return n; } }"
            + "return +f.toPrecision(9);")
    private static native double shortest(float value);
}
