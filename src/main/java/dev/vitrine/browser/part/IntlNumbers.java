package dev.vitrine.browser.part;

import dev.vitrine.browser.i18n.Numbers;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** {@link Numbers} by the browser's {@code Intl.NumberFormat}. */
public final class IntlNumbers implements Numbers {
    private final String language;
    private final JSObject percent;
    private final JSObject count;

    /** @param language BCP 47 tag */
    public IntlNumbers(String language) {
        this.language = language;
        this.percent = percentFormat(language);
        this.count = decimalFormat(language, 0);
    }

    @Override
    public String percent(double share) {
        return format(percent, share);
    }

    @Override
    public String bytes(double bytes, double reference) {
        String unit = isMega(reference) ? "megabyte" : "kilobyte";
        return format(unitFormat(language, unit, 1), scaled(bytes, reference));
    }

    @Override
    public String bareBytes(double bytes, double reference) {
        return format(decimalFormat(language, 1), scaled(bytes, reference));
    }

    @Override
    public String milliseconds(double duration) {
        return format(unitFormat(language, "millisecond", duration < 10 ? 1 : 0), duration);
    }

    @Override
    public String count(double value) {
        return format(count, value);
    }

    @Override
    public String decimal(double value, int digits) {
        return format(decimalFormat(language, digits), value);
    }

    @Override
    public String seconds(double milliseconds) {
        return format(unitFormat(language, "second", milliseconds < 10_000 ? 1 : 0), milliseconds / 1000);
    }

    private static boolean isMega(double bytes) {
        return bytes >= 1e6;
    }

    private static double scaled(double bytes, double reference) {
        return bytes / (isMega(reference) ? 1e6 : 1e3);
    }

    @JSBody(params = "language", script = "return new Intl.NumberFormat(language,"
            + " {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});")
    private static native JSObject percentFormat(String language);

    @JSBody(params = {"language", "digits"}, script = "return new Intl.NumberFormat(language,"
            + " {minimumFractionDigits: digits, maximumFractionDigits: digits});")
    private static native JSObject decimalFormat(String language, int digits);

    @JSBody(params = {"language", "unit", "digits"}, script = "return new Intl.NumberFormat(language,"
            + " {style: 'unit', unit: unit, minimumFractionDigits: digits, maximumFractionDigits: digits});")
    private static native JSObject unitFormat(String language, String unit, int digits);

    @JSBody(params = {"format", "value"}, script = "return format.format(value);")
    private static native String format(JSObject format, double value);
}
