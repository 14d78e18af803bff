package dev.vitrine.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.json.JsonArray;
import dev.vitrine.json.JsonNumber;
import dev.vitrine.json.JsonObject;
import dev.vitrine.json.JsonReader;
import dev.vitrine.json.JsonValue;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same manifest and the same bytes as tensorflowjs_converter 4.22 writes, whose results make_converted.py keeps.
 */
class OfficialConverterTest {
    private static final JsonObject OFFICIAL = official();
    private static final Quantizing.Rule KERNELS = new Quantizing.Rule(Encoding.UINT8, List.of("*kernel"));
    private static final Quantizing.Rule BIASES = new Quantizing.Rule(Encoding.UINT16, List.of("*bias"));
    private static final Map<String, ConvertOptions> MODES = Map.of(
            "plain", ConvertOptions.DEFAULT,
            "split", new ConvertOptions(Quantizing.NONE, 4 << 20, true, null),
            "small-shards", new ConvertOptions(Quantizing.NONE, 100, false, null),
            "float16", all(Encoding.FLOAT16), "uint8", all(Encoding.UINT8), "uint16", all(Encoding.UINT16),
            "kernels", new ConvertOptions(Quantizing.NONE.with(KERNELS).with(BIASES), 4 << 20, false, null));

    private static ConvertOptions all(Encoding encoding) {
        return new ConvertOptions(Quantizing.NONE.with(new Quantizing.Rule(encoding, List.of("*"))), 4 << 20, false,
                null);
    }

    private static JsonObject official() {
        try (InputStream in = OfficialConverterTest.class.getResourceAsStream("/golden/convert/official.json")) {
            return JsonReader.read(in.readAllBytes(), "official.json").asObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> conversions() {
        List<String> all = new ArrayList<>();
        for (String file : OFFICIAL.members().keySet()) {
            for (Map.Entry<String, JsonValue> mode : OFFICIAL.object(file).members().entrySet()) {
                if (!mode.getValue().asObject().has("error")) {
                    all.add(file + " " + mode.getKey());
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void writesTheSameWeights(String conversion) {
        String[] parts = conversion.split(" ");
        JsonObject expected = OFFICIAL.object(parts[0]).object(parts[1]);
        Converted converted = Converter.convert(KerasFile.open(Golden.file(parts[0])), MODES.get(parts[1]));
        JsonObject model = JsonReader.read(converted.files().get("model.json"), "model.json").asObject();
        compare(expected.array("manifest"), model.array("weightsManifest"), conversion);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (JsonValue group : model.array("weightsManifest")) {
            for (String path : group.asObject().array("paths").asStrings()) {
                bytes.writeBytes(converted.files().get(path));
            }
        }
        assertArrayEquals(Base64.getDecoder().decode(expected.string("data")), bytes.toByteArray(), conversion);
    }

    private static void compare(JsonValue expected, JsonValue actual, String place) {
        if (expected instanceof JsonObject object) {
            assertEquals(object.members().keySet(), actual.asObject().members().keySet(), place);
            object.members().forEach((key, value) -> compare(value, actual.asObject().members().get(key),
                    place + "." + key));
        } else if (expected instanceof JsonArray array) {
            assertEquals(array.size(), actual.asArray().size(), place);
            for (int i = 0; i < array.size(); i++) {
                compare(array.at(i), actual.asArray().at(i), place + "[" + i + "]");
            }
        } else if (expected instanceof JsonNumber number) {
            assertEquals(number.doubleValue(), actual.asDouble(), place);
        } else {
            assertEquals(expected.asString(), actual.asString(), place);
        }
    }

    @Test
    void thereIsSomethingToCompare() {
        assertTrue(conversions().count() >= 45);
    }

    @Test
    void convertsWhereTheOfficialConverterFails() {
        assertTrue(OFFICIAL.object("keras2-nested.h5").object("plain").string("error").contains("duplicate weight name"));
        Converted converted = Converter.convert(KerasFile.open(Golden.file("keras2-nested.h5")), ConvertOptions.DEFAULT);
        String json = new String(converted.files().get("model.json"), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"name\":\"dense/kernel\"") && json.contains("\"name\":\"deep_dense/kernel\""), json);
    }
}
