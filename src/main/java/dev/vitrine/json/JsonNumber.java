package dev.vitrine.json;

/**
 * A JSON number, or one of Python's {@code NaN}, {@code Infinity} and {@code -Infinity}. It keeps the digits
 * as written and computes the double when asked, so that rewriting a file changes no number.
 */
public final class JsonNumber extends JsonValue {
    private final String text;

    JsonNumber(JsonValue parent, String key, int index, String text) {
        super(parent, key, index);
        this.text = text;
    }

    /** The digits as written. */
    public String text() {
        return text;
    }

    /** The nearest double, ties to even; infinite where the digits exceed every double. */
    public double doubleValue() {
        return DecimalReader.read(text);
    }

    @Override
    public String description() {
        return "the number " + JsonString.shortened(text);
    }
}
