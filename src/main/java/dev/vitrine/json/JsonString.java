package dev.vitrine.json;

/** A JSON string, its escapes resolved; it may hold unpaired surrogates, as JSON allows. */
public final class JsonString extends JsonValue {
    /** Longer texts are cut in messages. */
    static final int SHOWN_CHARS = 60;

    private final String text;

    JsonString(JsonValue parent, String key, int index, String text) {
        super(parent, key, index);
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String description() {
        return "the string " + quoted(text);
    }

    /** The text in quotes, cut if long, for a message. */
    static String quoted(String text) {
        return JsonWriter.quoted(shortened(text));
    }

    static String shortened(String text) {
        return text.length() <= SHOWN_CHARS ? text : text.substring(0, SHOWN_CHARS) + "...";
    }
}
