package dev.vitrine.browser.part;

import dev.vitrine.browser.i18n.Numbers;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * {@link Numbers} by the browser's {@code Intl.NumberFormat}. Each format is made when it is first wanted: on a slow phone
 * the browser's first takes 100 ms, which the worker spends meanwhile, see {@code FirstNumber}.
 */
public final class IntlNumbers implements Numbers {
    private final String language;
    private final JSObject formats = none();

    /** @param language BCP 47 tag */
    public IntlNumbers(String language) {
        this.language = language;
    }

    @Override
    public String percent(double share) {
        return format("percent", "", 1, share);
    }

    @Override
    public String bytes(double bytes, double reference) {
        return format("unit", reference >= 1e9 ? "gigabyte" : reference >= 1e6 ? "megabyte" : "kilobyte", 1,
                scaled(bytes, reference));
    }

    @Override
    public String bareBytes(double bytes, double reference) {
        return decimal(scaled(bytes, reference), 1);
    }

    @Override
    public String milliseconds(double duration) {
        return format("unit", "millisecond", duration < 10 ? 1 : 0, duration);
    }

    @Override
    public String count(double value) {
        return decimal(value, 0);
    }

    @Override
    public String decimal(double value, int digits) {
        return format("decimal", "", digits, value);
    }

    @Override
    public String seconds(double milliseconds) {
        return format("unit", "second", milliseconds < 10_000 ? 1 : 0, milliseconds / 1000);
    }

    private String format(String style, String unit, int digits, double value) {
        return format(formats, language, style, unit, digits, value);
    }

    private static double scaled(double bytes, double reference) {
        return bytes / (reference >= 1e9 ? 1e9 : reference >= 1e6 ? 1e6 : 1e3);
    }

    @JSBody(script = "return {};")
    private static native JSObject none();

    @JSBody(params = {"formats", "language", "style", "unit", "digits", "value"}, script = "var key = style + unit + digits;"
            + "return (formats[key] = formats[key] || new Intl.NumberFormat(language, {style: style, unit: unit || undefined,"
            + " minimumFractionDigits: digits, maximumFractionDigits: digits})).format(value);")
    private static native String format(JSObject formats, String language, String style, String unit, int digits,
            double value);
}
