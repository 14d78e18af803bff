package dev.vitrine.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The elements of a JSON array, in order. */
public final class JsonArray extends JsonValue implements Iterable<JsonValue> {
    private final List<JsonValue> elements = new ArrayList<>();

    JsonArray(JsonValue parent, String key, int index) {
        super(parent, key, index);
    }

    void add(JsonValue element) {
        elements.add(element);
    }

    public int size() {
        return elements.size();
    }

    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /** @throws JsonException if there are too few elements */
    public JsonValue at(int position) {
        if (position < 0 || position >= elements.size()) {
            throw invalid("should have an element " + position + " but is " + description());
        }
        return elements.get(position);
    }

    /** @throws JsonException if an element is no whole number of 32 bits */
    public int[] asInts() {
        int[] values = new int[elements.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = elements.get(i).asInt();
        }
        return values;
    }

    /** @throws JsonException if an element is no string */
    public List<String> asStrings() {
        List<String> values = new ArrayList<>(elements.size());
        for (JsonValue element : elements) {
            values.add(element.asString());
        }
        return values;
    }

    @Override
    public Iterator<JsonValue> iterator() {
        return Collections.unmodifiableList(elements).iterator();
    }

    @Override
    public String description() {
        return elements.isEmpty() ? "an empty array" : elements.size() == 1 ? "an array of 1 element"
                : "an array of " + elements.size() + " elements";
    }
}
