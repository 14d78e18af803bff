package dev.vitrine.json;

/**
 * One value of a JSON text; it knows where it stands, and builds the path only when asked. Immutable once
 * read. It has no notion of what the value means.
 */
public abstract sealed class JsonValue
        permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {
    static final int NO_INDEX = -1;

    private final JsonValue parent;
    private final String key;
    private final int index;

    /**
     * @param parent null for the root; the string itself for the root of JSON that stood inside a string
     * @param key the name of a member, the file of a root, otherwise null
     * @param index the place of an element, otherwise {@link #NO_INDEX}
     */
    JsonValue(JsonValue parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The name of the file this value was read from, as the reader was told. */
    public final String file() {
        JsonValue value = this;
        while (value.parent != null) {
            value = value.parent;
        }
        return value.key;
    }

    /** The place in the file, such as {@code $.modelTopology.config.layers[3]}. */
    public final String path() {
        StringBuilder path = new StringBuilder();
        appendPath(path);
        return path.toString();
    }

    private void appendPath(StringBuilder path) {
        if (parent == null) {
            path.append('$');
            return;
        }
        parent.appendPath(path);
        if (index != NO_INDEX) {
            path.append('[').append(index).append(']');
        } else if (key != null) {
            appendKey(path, key);
        }
    }

    private static void appendKey(StringBuilder path, String key) {
        if (isPlain(key)) {
            path.append('.').append(key);
        } else {
            path.append("[").append(JsonString.quoted(key)).append("]");
        }
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !key.isEmpty() && key.length() <= JsonString.SHOWN_CHARS;
    }

    public final boolean isNull() {
        return this instanceof JsonNull;
    }

    /** @throws JsonException if this is no object */
    public final JsonObject asObject() {
        if (this instanceof JsonObject object) {
            return object;
        }
        throw expected("an object");
    }

    /** @throws JsonException if this is no array */
    public final JsonArray asArray() {
        if (this instanceof JsonArray array) {
            return array;
        }
        throw expected("an array");
    }

    /** @throws JsonException if this is no string */
    public final String asString() {
        if (this instanceof JsonString string) {
            return string.text();
        }
        throw expected("a string");
    }

    /** @throws JsonException if this is no number */
    public final double asDouble() {
        if (this instanceof JsonNumber number) {
            return number.doubleValue();
        }
        throw expected("a number");
    }

    /** @throws JsonException if this is no number without a fraction from -2^31 to 2^31-1 */
    public final int asInt() {
        if (this instanceof JsonNumber number) {
            double value = number.doubleValue();
            if (value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE && value == Math.floor(value)) {
                return (int) value;
            }
        }
        throw expected("a whole number of at most 2147483647");
    }

    /** @throws JsonException if this is neither true nor false */
    public final boolean asBoolean() {
        if (this instanceof JsonBoolean bool) {
            return bool.value();
        }
        throw expected("true or false");
    }

    /**
     * The error that says what should stand here instead, to be thrown by whoever knows.
     *
     * @param expected a noun with its article, such as {@code "a list of two strides"}
     */
    public final JsonException expected(String expected) {
        return invalid("should be " + expected + " but is " + description());
    }

    /**
     * The error that says what is wrong with this value.
     *
     * @param problem a clause whose subject is the path
     */
    public final JsonException invalid(String problem) {
        return JsonException.content(file(), path(), problem);
    }

    /** What this is, as the object of a sentence, short whatever the value: {@code the string "same"}. */
    public abstract String description();

    /** The compact JSON text. */
    @Override
    public final String toString() {
        return new JsonWriter().value(this).text();
    }
}
