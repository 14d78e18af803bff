package dev.vitrine.json;

/**
 * Writes compact JSON in the order of its calls; commas and colons come by themselves. It trusts its caller
 * to pair begin and end and to name every member once.
 */
public final class JsonWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private boolean comma;

    public JsonWriter beginObject() {
        return open('{');
    }

    public JsonWriter endObject() {
        return close('}');
    }

    public JsonWriter beginArray() {
        return open('[');
    }

    public JsonWriter endArray() {
        return close(']');
    }

    /** The name of the member whose value is written next. */
    public JsonWriter name(String name) {
        separate();
        text.append(quoted(name)).append(':');
        comma = false;
        return this;
    }

    public JsonWriter value(String string) {
        return token(quoted(string));
    }

    public JsonWriter value(int number) {
        separate();
        text.append(number);
        return this;
    }

    /** Digits enough to read the same double again; NaN and the infinities as Python writes them. */
    public JsonWriter value(double number) {
        boolean negativeZero = number == 0 && 1 / number < 0;
        boolean integer = number == Math.floor(number) && Math.abs(number) < 1e9 && !negativeZero;
        return integer ? value((int) number) : token(Double.toString(number));
    }

    public JsonWriter value(boolean bool) {
        return token(bool ? "true" : "false");
    }

    public JsonWriter nullValue() {
        return token("null");
    }

    /** A value that was read, whole; its numbers keep the digits they were written with. */
    public JsonWriter value(JsonValue value) {
        if (value instanceof JsonObject object) {
            beginObject();
            for (var member : object.members().entrySet()) {
                name(member.getKey()).value(member.getValue());
            }
            return endObject();
        }
        if (value instanceof JsonArray array) {
            beginArray();
            for (JsonValue element : array) {
                value(element);
            }
            return endArray();
        }
        if (value instanceof JsonString string) {
            return value(string.text());
        }
        return token(value instanceof JsonNumber number ? number.text() : value.description());
    }

    /** What was written so far. */
    public String text() {
        return text.toString();
    }

    private JsonWriter token(String token) {
        separate();
        text.append(token);
        return this;
    }

    private void separate() {
        if (comma) {
            text.append(',');
        }
        comma = true;
    }

    private JsonWriter open(char bracket) {
        separate();
        text.append(bracket);
        comma = false;
        return this;
    }

    private JsonWriter close(char bracket) {
        text.append(bracket);
        comma = true;
        return this;
    }

    static String quoted(String string) {
        StringBuilder quoted = new StringBuilder(string.length() + 2).append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int plain = "\"\\\n\r\t\b\f".indexOf(c);
            if (plain >= 0) {
                quoted.append('\\').append("\"\\nrtbf".charAt(plain));
            } else if (c < ' ' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF && !paired(string, i)) {
                quoted.append("\\u").append(HEX.charAt(c >> 12)).append(HEX.charAt(c >> 8 & 15))
                        .append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /**
     * Whether the surrogate at {@code i} has its other half beside it; a lone one cannot be encoded as UTF-8.
     */
    private static boolean paired(String string, int i) {
        boolean high = string.charAt(i) < 0xDC00;
        int other = high ? i + 1 : i - 1;
        if (other < 0 || other >= string.length()) {
            return false;
        }
        char c = string.charAt(other);
        return high ? c >= 0xDC00 && c <= 0xDFFF : c >= 0xD800 && c < 0xDC00;
    }
}
