package dev.vitrine.model;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.vitrine.VitrineException;
import dev.vitrine.convert.ConvertOptions;
import dev.vitrine.convert.Converter;
import dev.vitrine.keras.Golden;
import dev.vitrine.keras.KerasFile;
import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.MemoryFolder;
import dev.vitrine.keras.zip.ZipArchive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged files, opened down to a model that could predict, and converted: each ends soon, in a sentence. */
class MutatedKerasTest {
    private static final long SEED = Long.getLong("vitrine.seed", 20_261_123L);
    private static final int FILES = 4_000;
    private static final long MAX_NANOS = 2_000_000_000L;

    /** @param part the file that is damaged, of a folder or archive, or null for the whole */
    private record Form(String name, String part, byte[] bytes, Map<String, Bytes> others) {
        void open(byte[] mutated) {
            KerasFile file = KerasFile.open(Bytes.of(name, mutated));
            KerasModel.open(file, null);
            Converter.convert(file, ConvertOptions.DEFAULT);
        }

        void openFolder(byte[] mutated) {
            Map<String, Bytes> files = new LinkedHashMap<>(others);
            files.put(part, Bytes.of(part, mutated));
            KerasFile file = KerasFile.open(new MemoryFolder(name, files));
            KerasModel.open(file, null);
            Converter.convert(file, ConvertOptions.DEFAULT);
        }
    }

    @Test
    void endsInSentences() {
        List<Form> forms = forms();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Form form = forms.get(i % forms.size());
            byte[] mutated = mutate(form.bytes(), random);
            String what = form.name() + " " + form.part() + ", file " + i + " of seed " + SEED;
            long start = System.nanoTime();
            try {
                if (form.part() == null) {
                    form.open(mutated);
                } else {
                    form.openFolder(mutated);
                }
            } catch (VitrineException e) {
                refused++;
                assertTrue(!e.getMessage().isEmpty() && !e.code().isEmpty(), what);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                fail(what, e);
            }
            assertTrue(System.nanoTime() - start < MAX_NANOS, what + " took too long");
        }
        // Were nearly all of them read, the damage would not reach what is tested.
        assertTrue(refused > FILES / 4, refused + " of " + FILES);
    }

    private static List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (String name : List.of("keras2-functional.h5", "keras3-nested.h5", "keras2-recurrent.h5")) {
            forms.add(new Form(name, null, Golden.array(name), Map.of()));
        }
        for (String name : List.of("keras3-functional.keras", "keras2-nested.keras", "keras3-recurrent.keras",
                "keras2-nested.savedmodel.zip")) {
            ZipArchive zip = ZipArchive.open(Golden.file(name));
            Map<String, Bytes> files = new LinkedHashMap<>();
            for (String part : zip.names()) {
                files.put(part, zip.read(part));
            }
            for (String part : files.keySet()) {
                if (part.endsWith("config.json") || part.endsWith(".h5") || part.endsWith("metadata.pb")) {
                    forms.add(new Form(name, part, files.get(part).toArray(), files));
                }
            }
        }
        return forms;
    }

    // Text keeps its form more often than not, so that the damage reaches the layers.
    private static byte[] mutate(byte[] original, Random random) {
        byte[] bytes = original.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
            case 1 -> {
                for (int i = 1 + random.nextInt(3); i > 0; i--) {
                    digit(bytes, random);
                }
            }
            case 2 -> bytes = swapWords(original, random);
            default -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        return bytes;
    }

    private static void digit(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int place = (at + i) % bytes.length;
            if (bytes[place] >= '0' && bytes[place] <= '9') {
                bytes[place] = (byte) ('0' + random.nextInt(10));
                return;
            }
        }
    }

    private static byte[] swapWords(byte[] original, Random random) {
        String text = new String(original, StandardCharsets.ISO_8859_1);
        String[] words = {"null", "[]", "{}", "-1", "99999999", "true", "\"\"", "\"x\"", "[[]]", "1e400"};
        String[] keys = {"\"name\": ", "\"config\": ", "\"units\": ", "\"filters\": ", "\"kernel_size\": ",
            "\"inbound_nodes\": ", "\"layers\": ", "\"layer\": ", "\"activation\": ", "\"class_name\": ",
            "\"batch_shape\": ", "\"batch_input_shape\": ", "\"input_layers\": ", "\"args\": "};
        String key = keys[random.nextInt(keys.length)];
        int at = text.indexOf(key, random.nextInt(text.length()));
        at = at < 0 ? text.indexOf(key) : at;
        if (at < 0) {
            return original.clone();
        }
        int end = at + key.length();
        int depth = 0;
        for (int i = end; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                return (text.substring(0, end) + words[random.nextInt(words.length)] + text.substring(i))
                        .getBytes(StandardCharsets.ISO_8859_1);
            }
        }
        return original.clone();
    }
}
