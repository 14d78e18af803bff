package dev.vitrine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {
    @Test
    void readsEveryKindOfValue() {
        String text = "{\"a\":[1,-2.50,true,false,null,\"x\",{}],\"b\":{\"c\":[]},"
                + "\"\":NaN,\"d\":[Infinity,-Infinity]}";
        assertEquals(text, JsonReader.read(text, "m.json").toString());
        String spaced = "\uFEFF \r\n\t" + text.replace(",", " ,\n ");
        assertEquals(text, JsonReader.read(spaced, "m.json").toString());
        assertEquals("3", JsonReader.read("3", "m.json").toString());
    }

    @Test
    void keepsTheOrderOfMembers() {
        JsonObject object = read("{\"z\":1,\"a\":2,\"m\":3}");
        assertEquals(List.of("z", "a", "m"), List.copyOf(object.members().keySet()));
        assertThrows(UnsupportedOperationException.class, () -> object.members().clear());
    }

    @Test
    void resolvesEscapes() {
        assertEquals("\"\\/\b\f\n\r\t\u00e9\uD83D\uDE00x",
                read("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00x\"}").string("a"));
        assertEquals("{\"a\":\"\\\"\\\\\\n\\u0001\\ud800\uD83D\uDE00\"}",
                read("{\"a\":\"\\\"\\\\\\u000a\\u0001\\uD800\\uD83D\\uDE00\"}").toString());
    }

    @Test
    void decodesTheEncodingsThatEditorsWrite() {
        String text = "[\"h\u00e9 \u20ac \uD83D\uDE00\"]";
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            assertEquals(text, JsonReader.read(("\uFEFF" + text).getBytes(charset), "m.json").toString());
        }
        assertEquals(text, JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "m.json").toString());
        for (byte[] bad : List.of(new byte[] {'"', (byte) 0xC3}, new byte[] {'"', (byte) 0xC0, (byte) 0x80},
                new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {'"', (byte) 0xFF},
                new byte[] {'"', (byte) 0xE9, 'a', 'b'}, new byte[] {'"', (byte) 0xF5, -128, -128, -128})) {
            assertEquals("m.json is not valid JSON at byte 1: the bytes there are no UTF-8 text.",
                    assertThrows(JsonException.class, () -> JsonReader.read(bad, "m.json")).getMessage());
        }
    }

    @Test
    void refusesWhatIsNoJson() {
        refuses("", "line 1, column 1: the file is empty");
        refuses(" \n ", "line 2, column 2: the file is empty");
        refuses("{\"a\":1} x", "line 1, column 9: the file should end after its value, but \"x\" follows");
        refuses("[1,\n 2 3]", "line 2, column 4: expected a comma or ] but found \"3\"");
        refuses("{\"a\" 1}", "line 1, column 6: expected a colon after the name \"a\" but found \"1\"");
        refuses("{a:1}", "line 1, column 2: expected a name in double quotes but found \"a\"");
        refuses("{\"a\":1,}", "line 1, column 8: expected a name in double quotes but found \"}\"");
        refuses("[1,]", "line 1, column 4: expected a value but found \"]\"");
        refuses("[1}", "line 1, column 3: expected a comma or ] but found \"}\"");
        refuses("nul", "line 1, column 1: expected a value but found \"nul\"");
        refuses("[01]", "line 1, column 2: a number may not start with 0");
        refuses("[-]", "line 1, column 2: expected a value but found \"-\"");
        refuses("[1.]", "line 1, column 4: expected a digit after the decimal point but found \"]\"");
        refuses("[1e+]", "line 1, column 5: expected a digit after the exponent's e but found \"]\"");
        refuses("[+1]", "line 1, column 2: expected a value but found \"+1\"");
        refuses("[\"\\x\"]", "line 1, column 3: a backslash in a string starts no known escape");
        refuses("[\"\\u12\"]", "line 1, column 3: a backslash in a string starts no known escape");
        refuses("[\"a\tb\"]", "line 1, column 4: a control character stands unescaped in a string");
        refuses("{\"a\":{\"b\":1,\"b\":2}}",
                "line 1, column 13: the name \"b\" stands twice in the object $.a");
    }

    @Test
    void saysThatAFileWasCutShort() {
        String cut = " but the text ends there; it was probably cut short,"
                + " as what starts at line 1, column 1 is never closed";
        refuses("{\"a\":", "line 1, column 6: expected a value" + cut);
        refuses("{\"a\"", "line 1, column 5: expected a colon after the name \"a\"" + cut);
        refuses("{", "line 1, column 2: expected a name in double quotes" + cut);
        refuses("[1", "line 1, column 3: expected a comma or ]" + cut);
        refuses("[1,", "line 1, column 4: expected a value" + cut);
        refuses("\"ab", "line 1, column 4: expected the closing quote" + cut);
        refuses("[\"ab\\", "line 1, column 5: a backslash in a string starts no known escape");
        String whole = "{\"a\":[1,{\"b\":\"\\u0041\"},-1.5e+3,true]}";
        for (int end = 0; end < whole.length(); end++) {
            String prefix = whole.substring(0, end);
            assertThrows(JsonException.class, () -> JsonReader.read(prefix, "m.json"), prefix);
        }
    }

    @Test
    void boundsDepthAndCount() {
        String deepest = "[".repeat(200) + "]".repeat(200);
        assertEquals(deepest, JsonReader.read(deepest, "m.json").toString());
        String beyond = "line 1, column 201: objects and arrays stand more than 200 deep in each other";
        refuses("[".repeat(201), beyond);
        refuses("[".repeat(5_000_000), beyond);
        String wide = "[" + "[[]],".repeat(4_999) + "[]]";
        assertEquals(5_000, JsonReader.read(wide, "m.json").asArray().size());
        refuses("[" + "0,".repeat(2_000_000) + "0]",
                "line 1, column 4000000: there are more than the 2000000 values that JSON may have here");
    }

    @Test
    void namesThePlaceOfAWrongType() {
        JsonObject root = read("{\"n\":null,\"m\":{\"layers\":[{},{"
                + "\"conv1/bn\":{\"units\":\"ten\",\"rate\":1.5,\"on\":1}}]}}");
        JsonObject layer = root.object("m").array("layers").at(1).asObject().object("conv1/bn");
        String path = "m.json: $.m.layers[1][\"conv1/bn\"]";
        fails(() -> layer.integer("units"),
                path + ".units should be a whole number of at most 2147483647 but is the string \"ten\".");
        fails(() -> layer.integer("rate", 1),
                path + ".rate should be a whole number of at most 2147483647 but is the number 1.5.");
        fails(() -> layer.number("units", 0), path + ".units should be a number but is the string \"ten\".");
        fails(() -> layer.bool("on", false), path + ".on should be true or false but is the number 1.");
        fails(() -> layer.string("rate"), path + ".rate should be a string but is the number 1.5.");
        fails(() -> layer.object("on"), path + ".on should be an object but is the number 1.");
        fails(() -> layer.array("filters"), path + " lacks the key \"filters\", which should be an array.");
        fails(() -> root.array("m"), "m.json: $.m should be an array but is an object.");
        fails(() -> root.string("n"), "m.json: $.n should be a string but is null.");
        fails(() -> root.object("m").array("layers").at(2),
                "m.json: $.m.layers should have an element 2 but is an array of 2 elements.");
        JsonException failure = assertThrows(JsonException.class, () -> root.string("n"));
        assertEquals("json-invalid", failure.code());
        assertEquals(List.of("m.json", "$.n", "should be a string but is null"), failure.args());
    }

    @Test
    void nullCountsAsAbsent() {
        JsonObject object = read("{\"a\":null,\"b\":7}");
        assertTrue(object.has("a"));
        assertFalse(object.has("c"));
        assertEquals(5, object.integer("a", 5));
        assertEquals(7, object.integer("b", 5));
        assertEquals(5, object.integer("c", 5));
        assertEquals(null, object.optionalArray("a"));
        assertEquals(1.5, object.number("c", 1.5));
    }

    @Test
    void wholeNumbersMayBeWrittenWithAPoint() {
        assertEquals(3, read("{\"a\":3.0}").integer("a"));
        assertEquals(-1000, read("{\"a\":-1e3}").integer("a"));
        assertThrows(JsonException.class, () -> read("{\"a\":2147483648}").integer("a"));
        assertThrows(JsonException.class, () -> read("{\"a\":NaN}").integer("a"));
    }

    @Test
    void readsJsonInsideAString() {
        JsonObject root = read("{\"config\":\"{\\\"layers\\\":[1]}\",\"bad\":\"{\"}");
        JsonValue inner = JsonReader.readEmbedded((JsonString) root.required("config"));
        fails(() -> inner.asObject().array("layers").at(0).asString(),
                "m.json: $.config.layers[0] should be a string but is the number 1.");
        JsonException bad = assertThrows(JsonException.class,
                () -> JsonReader.readEmbedded((JsonString) root.required("bad")));
        String start = "The string $.bad of m.json is not valid JSON at line 1, column 2: ";
        assertTrue(bad.getMessage().startsWith(start),
                bad.getMessage());
    }

    @Test
    void cutsLongTextsInMessages() {
        JsonObject root = read("{\"" + "k".repeat(100) + "\":\"" + "v".repeat(1000) + "\"}");
        fails(() -> root.members().values().iterator().next().asInt(), "m.json: $[\"" + "k".repeat(60)
                + "...\"] should be a whole number of at most 2147483647 but is the string \""
                + "v".repeat(60) + "...\".");
    }

    private static JsonObject read(String text) {
        return JsonReader.read(text, "m.json").asObject();
    }

    private static void refuses(String text, String rest) {
        fails(() -> JsonReader.read(text, "m.json"), "m.json is not valid JSON at " + rest + ".");
    }

    private static void fails(Runnable action, String message) {
        assertEquals(message, assertThrows(JsonException.class, action::run).getMessage());
    }
}
