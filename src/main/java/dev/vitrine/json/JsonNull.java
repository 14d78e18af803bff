package dev.vitrine.json;

/** The JSON value {@code null}; typed accessors with a fallback treat it as absent. */
public final class JsonNull extends JsonValue {
    JsonNull(JsonValue parent, String key, int index) {
        super(parent, key, index);
    }

    @Override
    public String description() {
        return "null";
    }
}
