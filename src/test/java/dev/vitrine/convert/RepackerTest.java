package dev.vitrine.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.VitrineException;
import dev.vitrine.format.ModelSource;
import dev.vitrine.json.JsonReader;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That storing a folder's weights anew gives what converting the Keras file that way gives. */
class RepackerTest {
    private record Folder(Map<String, byte[]> files) implements ModelSource {
        @Override
        public void read(String location, Consumer consumer) {
            byte[] file = files.get(location);
            consumer.begin(file == null ? Facts.MISSING : Facts.FOUND);
            if (file != null) {
                consumer.accept(file, 0, file.length);
            }
        }
    }

    private static ConvertOptions options(int shardBytes, Encoding encoding, String... patterns) {
        Quantizing.Rule rule = new Quantizing.Rule(encoding, List.of(patterns));
        return new ConvertOptions(encoding == null ? Quantizing.NONE : Quantizing.NONE.with(rule), shardBytes, false,
                null);
    }

    private static Map<String, byte[]> plain(String fixture) {
        return Converter.convert(KerasFile.open(Golden.file(fixture)), ConvertOptions.DEFAULT).files();
    }

    private static Map<String, byte[]> repacked(Map<String, byte[]> files, ConvertOptions options) {
        return Repacker.repack("model.json", new Folder(files), options).files();
    }

    private static void same(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> {
            if (name.endsWith(".json")) {
                assertEquals(JsonReader.read(bytes, name).asObject().array("weightsManifest").toString(),
                        JsonReader.read(actual.get(name), name).asObject().array("weightsManifest").toString());
            } else {
                assertArrayEquals(bytes, actual.get(name), name);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(value = Encoding.class, names = "FLOAT32", mode = EnumSource.Mode.EXCLUDE)
    void givesWhatConvertingGives(Encoding encoding) {
        for (String fixture : List.of("keras2-sequential.h5", "keras3-functional.keras", "keras2-recurrent.h5")) {
            ConvertOptions options = options(100, encoding);
            Converted direct = Converter.convert(KerasFile.open(Golden.file(fixture)), options);
            Converted again = Repacker.repack("model.json", new Folder(plain(fixture)), options);
            same(direct.files(), again.files());
            assertEquals(direct.storedBytes(), again.storedBytes());
            assertEquals(direct.sourceBytes(), again.sourceBytes());
        }
    }

    @Test
    void keepsWhatNoRuleNamesToTheByte() {
        Map<String, byte[]> small = Converter.convert(KerasFile.open(Golden.file("keras2-sequential.h5")),
                options(4 << 20, Encoding.UINT8)).files();
        same(small, repacked(small, ConvertOptions.DEFAULT));
        Map<String, byte[]> mixed = repacked(small, options(4 << 20, Encoding.FLOAT16, "dense/*"));
        String json = new String(mixed.get("model.json"), StandardCharsets.UTF_8);
        assertEquals(new String(small.get("model.json"), StandardCharsets.UTF_8).split("uint8", -1).length - 1,
                json.split("uint8", -1).length);
    }

    @Test
    void takesQuantisationBack() {
        Map<String, byte[]> half = repacked(plain("keras2-sequential.h5"), options(4 << 20, Encoding.FLOAT16, "*"));
        Map<String, byte[]> whole = repacked(half, options(4 << 20, Encoding.FLOAT32, "*"));
        assertEquals(700, whole.get("group1-shard1of1.bin").length);
        same(half, repacked(whole, options(4 << 20, Encoding.FLOAT16, "*")));
    }

    @Test
    void keepsTheRestOfTheModelFile() {
        Map<String, byte[]> files = new LinkedHashMap<>(plain("keras2-sequential.h5"));
        String json = new String(files.get("model.json"), StandardCharsets.UTF_8);
        files.put("model.json", (json.substring(0, json.length() - 1) + ",\"trainingConfig\":{\"loss\":\"x\"},"
                + "\"userDefinedMetadata\":{\"author\":\"me\"}}").getBytes(StandardCharsets.UTF_8));
        String kept = new String(repacked(files, ConvertOptions.DEFAULT).get("model.json"), StandardCharsets.UTF_8);
        assertEquals("me", JsonReader.read(kept, "m").asObject().object("userDefinedMetadata").string("author"));
        assertEquals("x", JsonReader.read(kept, "m").asObject().object("trainingConfig").string("loss"));
        assertEquals(JsonReader.read(json, "m").asObject().object("modelTopology").toString(),
                JsonReader.read(kept, "m").asObject().object("modelTopology").toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 699, 701})
    void saysThatAShardIsNotWhole(int length) {
        Map<String, byte[]> files = new LinkedHashMap<>(plain("keras2-sequential.h5"));
        files.put("group1-shard1of1.bin", new byte[length]);
        assertThrows(VitrineException.class, () -> repacked(files, ConvertOptions.DEFAULT));
    }
}
