package dev.vitrine.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of a JSON object, in the order of the text, each name once. A member that is {@code null}
 * counts as absent for every accessor but {@link #has} and {@link #members}: Keras writes both for the same
 * thing.
 */
public final class JsonObject extends JsonValue {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    JsonObject(JsonValue parent, String key, int index) {
        super(parent, key, index);
    }

    /** Whether the name was new. */
    boolean add(String name, JsonValue value) {
        return members.put(name, value) == null;
    }

    public Map<String, JsonValue> members() {
        return Collections.unmodifiableMap(members);
    }

    public int size() {
        return members.size();
    }

    /** Whether the member is written, be it as null. */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The member, or null (Java's) where it is absent or JSON's null. */
    public JsonValue optional(String name) {
        JsonValue value = members.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** @throws JsonException if the member is absent or null */
    public JsonValue required(String name) {
        return required(name, "a value");
    }

    private JsonValue required(String name, String expected) {
        JsonValue value = members.get(name);
        if (value == null) {
            throw invalid("lacks the key " + JsonString.quoted(name) + ", which should be " + expected);
        }
        if (value.isNull()) {
            throw value.expected(expected);
        }
        return value;
    }

    /** @throws JsonException if the member is absent or no object */
    public JsonObject object(String name) {
        return required(name, "an object").asObject();
    }

    /** The member or null. @throws JsonException if it is no object */
    public JsonObject optionalObject(String name) {
        JsonValue value = optional(name);
        return value == null ? null : value.asObject();
    }

    /** @throws JsonException if the member is absent or no array */
    public JsonArray array(String name) {
        return required(name, "an array").asArray();
    }

    /** The member or null. @throws JsonException if it is no array */
    public JsonArray optionalArray(String name) {
        JsonValue value = optional(name);
        return value == null ? null : value.asArray();
    }

    /** @throws JsonException if the member is absent or no string */
    public String string(String name) {
        return required(name, "a string").asString();
    }

    /** The member or null. @throws JsonException if it is no string */
    public String optionalString(String name) {
        return string(name, null);
    }

    /** The member or the fallback. @throws JsonException if it is no string */
    public String string(String name, String fallback) {
        JsonValue value = optional(name);
        return value == null ? fallback : value.asString();
    }

    /** @throws JsonException if the member is absent or no whole number of 32 bits */
    public int integer(String name) {
        return required(name, "a whole number").asInt();
    }

    /** The member or the fallback. @throws JsonException if it is no whole number of 32 bits */
    public int integer(String name, int fallback) {
        JsonValue value = optional(name);
        return value == null ? fallback : value.asInt();
    }

    /** @throws JsonException if the member is absent or no number */
    public double number(String name) {
        return required(name, "a number").asDouble();
    }

    /** The member or the fallback. @throws JsonException if it is no number */
    public double number(String name, double fallback) {
        JsonValue value = optional(name);
        return value == null ? fallback : value.asDouble();
    }

    /** @throws JsonException if the member is absent or neither true nor false */
    public boolean bool(String name) {
        return required(name, "true or false").asBoolean();
    }

    /** The member or the fallback. @throws JsonException if it is neither true nor false */
    public boolean bool(String name, boolean fallback) {
        JsonValue value = optional(name);
        return value == null ? fallback : value.asBoolean();
    }

    @Override
    public String description() {
        return members.isEmpty() ? "an empty object" : "an object";
    }
}
