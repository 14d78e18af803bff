package dev.vitrine.browser.page;

import dev.vitrine.browser.i18n.Numbers;

/** Numbers as a test can read them; the browser's own writing is tested in the browser. */
public final class PlainNumbers implements Numbers {
    @Override
    public String percent(double share) {
        return Math.round(share * 1000) / 10.0 + "%";
    }

    @Override
    public String bytes(double bytes, double reference) {
        return bareBytes(bytes, reference) + " MB";
    }

    @Override
    public String bareBytes(double bytes, double reference) {
        return Double.toString(Math.round(bytes / 1e5) / 10.0);
    }

    @Override
    public String milliseconds(double duration) {
        return duration + " ms";
    }

    @Override
    public String count(double count) {
        return Long.toString(Math.round(count));
    }

    @Override
    public String decimal(double value, int digits) {
        return java.math.BigDecimal.valueOf(value).setScale(digits, java.math.RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public String seconds(double milliseconds) {
        return milliseconds / 1000 + " s";
    }
}
