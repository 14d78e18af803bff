package dev.vitrine.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Test
    void writesCommasByItself() {
        JsonWriter writer = new JsonWriter().beginObject().name("a").value(1).name("b").beginArray()
                .value(2.5).value(true).nullValue().beginObject().endObject().beginArray().endArray()
                .endArray().name("c").value("x\"y").endObject();
        assertEquals("{\"a\":1,\"b\":[2.5,true,null,{},[]],\"c\":\"x\\\"y\"}", writer.text());
    }

    @Test
    void writesWholeDoublesAsIntegers() {
        JsonWriter writer = new JsonWriter().beginArray().value(3.0).value(-0.0).value(0.1).value(1e300)
                .value(Double.NaN).value(Double.NEGATIVE_INFINITY).endArray();
        assertEquals("[3,-0.0,0.1,1.0E300,NaN,-Infinity]", writer.text());
        assertEquals(writer.text(), JsonReader.read(writer.text(), "m.json").toString());
    }

    @Test
    void keepsTheDigitsOfWhatWasRead() {
        String text = "{\"epsilon\":0.0010000000474974513,\"n\":1.0}";
        JsonObject object = JsonReader.read(text, "m.json").asObject();
        assertEquals("{\"copied\":{\"epsilon\":0.0010000000474974513,\"n\":1.0},\"more\":[1.0]}",
                new JsonWriter().beginObject().name("copied").value(object).name("more").beginArray()
                        .value(object.required("n")).endArray().endObject().text());
    }
}
