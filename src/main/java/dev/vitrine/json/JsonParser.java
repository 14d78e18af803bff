package dev.vitrine.json;

/** Builds the values of a JSON text by recursive descent of bounded depth; it computes no number. */
final class JsonParser {
    private final JsonScanner in;
    private final String text;
    private final String file;
    private final JsonValue outer;
    private int depth;
    private int valueCount;

    /** @param outer the string that holds the text, or null */
    JsonParser(String text, String file, JsonValue outer) {
        this.in = new JsonScanner(text, file);
        this.text = text;
        this.file = file;
        this.outer = outer;
    }

    JsonValue document() {
        if (text.length() > JsonReader.MAX_CHARS) {
            throw JsonException.content(file, "the text", "has " + text.length()
                    + " characters, more than the " + JsonReader.MAX_CHARS + " that JSON may have here");
        }
        if (in.peek() == '\uFEFF') {
            in.step();
        }
        in.skipSpace();
        if (in.atEnd()) {
            throw in.fault("the file is empty");
        }
        JsonValue value = value(outer, outer == null ? file : null, JsonValue.NO_INDEX);
        in.skipSpace();
        if (!in.atEnd()) {
            throw in.fault("the file should end after its value, but " + in.found() + " follows");
        }
        return value;
    }

    private JsonValue value(JsonValue parent, String key, int index) {
        if (++valueCount > JsonReader.MAX_VALUES) {
            throw in.fault("there are more than the " + JsonReader.MAX_VALUES
                    + " values that JSON may have here");
        }
        char c = in.peek();
        switch (c) {
            case '{':
                return object(new JsonObject(parent, key, index));
            case '[':
                return array(new JsonArray(parent, key, index));
            case '"':
                return new JsonString(parent, key, index, in.string());
            case 't':
                in.word("true");
                return new JsonBoolean(parent, key, index, true);
            case 'f':
                in.word("false");
                return new JsonBoolean(parent, key, index, false);
            case 'n':
                in.word("null");
                return new JsonNull(parent, key, index);
            default:
                return new JsonNumber(parent, key, index, in.number(c));
        }
    }

    private JsonObject object(JsonObject object) {
        int start = enter();
        while (next('}', start, object.size())) {
            int nameAt = in.offset();
            if (in.peek() != '"') {
                throw in.unfinished("a name in double quotes", start);
            }
            String name = in.string();
            in.skipSpace();
            if (in.peek() != ':') {
                throw in.unfinished("a colon after the name " + JsonString.quoted(name), start);
            }
            in.step();
            in.skipSpace();
            if (in.atEnd()) {
                throw in.unfinished("a value", start);
            }
            if (!object.add(name, value(object, name, JsonValue.NO_INDEX))) {
                in.back(nameAt);
                throw in.fault("the name " + JsonString.quoted(name) + " stands twice in the object "
                        + object.path());
            }
        }
        return object;
    }

    private JsonArray array(JsonArray array) {
        int start = enter();
        while (next(']', start, array.size())) {
            if (in.atEnd()) {
                throw in.unfinished("a value", start);
            }
            array.add(value(array, null, array.size()));
        }
        return array;
    }

    private int enter() {
        if (++depth > JsonReader.MAX_DEPTH) {
            throw in.fault("objects and arrays stand more than " + JsonReader.MAX_DEPTH
                    + " deep in each other");
        }
        return in.step();
    }

    /** Steps over the comma before a further element, or over the closing bracket: then there is none. */
    private boolean next(char close, int start, int count) {
        in.skipSpace();
        char c = in.peek();
        if (c == close) {
            in.step();
            depth--;
            return false;
        }
        if (count > 0) {
            if (c != ',') {
                throw in.unfinished("a comma or " + close, start);
            }
            in.step();
            in.skipSpace();
        }
        return true;
    }
}
