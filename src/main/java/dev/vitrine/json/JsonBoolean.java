package dev.vitrine.json;

/** The JSON values {@code true} and {@code false}. */
public final class JsonBoolean extends JsonValue {
    private final boolean value;

    JsonBoolean(JsonValue parent, String key, int index, boolean value) {
        super(parent, key, index);
        this.value = value;
    }

    public boolean value() {
        return value;
    }

    @Override
    public String description() {
        return value ? "true" : "false";
    }
}
