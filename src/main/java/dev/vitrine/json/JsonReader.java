package dev.vitrine.json;

/**
 * Reads a whole JSON text (RFC 8259) and Python's {@code NaN}, {@code Infinity} and {@code -Infinity}. It
 * accepts no comment, no trailing comma, no name twice in an object, and nothing after the value.
 */
public final class JsonReader {
    /** How deep objects and arrays may stand in each other. */
    public static final int MAX_DEPTH = 200;

    /** How many characters a text may have. */
    public static final int MAX_CHARS = 1 << 26;

    /** How many values a text may have, those inside others included. */
    public static final int MAX_VALUES = 2_000_000;

    private JsonReader() {
    }

    /**
     * @param text a mark of byte order at its start is skipped
     * @param file the name that errors give
     * @throws JsonException with line and column if the text is no JSON, or beyond one of the bounds
     */
    public static JsonValue read(String text, String file) {
        return new JsonParser(text, file, null).document();
    }

    /**
     * Reads UTF-8, or UTF-16 that says so by its mark of byte order, as editors of some systems save it.
     *
     * @throws JsonException also if the bytes are no such text
     */
    public static JsonValue read(byte[] bytes, String file) {
        return read(JsonText.decode(bytes, file), file);
    }

    /**
     * Reads the JSON text that a string holds; its paths continue the string's own.
     *
     * @throws JsonException with line and column within the string
     */
    public static JsonValue readEmbedded(JsonString outer) {
        String name = "The string " + outer.path() + " of " + outer.file();
        return new JsonParser(outer.text(), name, outer).document();
    }
}
