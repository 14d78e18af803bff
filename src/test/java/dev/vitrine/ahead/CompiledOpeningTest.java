package dev.vitrine.ahead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.codegen.Target;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.convert.ConvertCommand;
import dev.vitrine.tool.source.FileModelSource;
import dev.vitrine.wasm.CustomSection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module compiled ahead of time says of itself, as it should be and damaged. */
class CompiledOpeningTest {
    private static final ModelSource DISK = new FileModelSource();

    @TempDir
    Path folder;

    private byte[] module;

    @BeforeEach
    void compile() throws IOException {
        Path keras = Files.write(folder.resolve("m.keras"), Golden.array("keras3-sequential.keras"));
        new ConvertCommand().run(List.of(keras.toString(), folder.resolve("m").toString()),
                new PrintStream(new ByteArrayOutputStream()));
        module = new AheadCompiler(DISK, folder.resolve("m/model.json").toString()).compile(new Target(true, 1, false));
    }

    private CompiledOpening open(byte[] bytes) {
        CompiledOpening opening = new CompiledOpening(folder.resolve("m/model.wasm").toString(), false, LoadOptions.DEFAULT);
        opening.consumer().begin(ModelSource.Facts.FOUND);
        opening.consumer().take(bytes);
        opening.end();
        return opening;
    }

    private static CompiledOpening withWeights(CompiledOpening opening) {
        for (String wanted = opening.wanted(); wanted != null; wanted = opening.wanted()) {
            DISK.read(wanted, opening.consumer());
            opening.end();
        }
        return opening;
    }

    @Test
    void knowsItsWeights() throws IOException {
        assertTrue(withWeights(open(module)).isCurrent());
        assertEquals(folder.resolve("m/model.json").toString(), open(module).original());
        Path shard = folder.resolve("m/group1-shard1of1.bin");
        byte[] weights = Files.readAllBytes(shard);
        weights[509]++;
        Files.write(shard, weights);
        assertFalse(withWeights(open(module)).isCurrent());
        Files.write(shard, Arrays.copyOf(weights, weights.length - 4));
        assertTrue(assertThrows(VitrineException.class, () -> withWeights(open(module)).isCurrent()).getMessage()
                .contains("cut short"));
    }

    @Test
    void saysWhatIsWrong() {
        assertTrue(refusal("\"vitrine\":2", "\"vitrine\":1").contains("was compiled by another version of Vitrine."));
        assertTrue(refusal("\"halo\":[0", "\"halo\":[-1").contains("should not be negative"));
        assertTrue(refusal("\"at\":", "\"at\":90").contains("lies outside of the memory"));
        assertTrue(refusal("\"files\":[[\"group1-shard1of1.bin\"]]", "\"files\":[[]]").contains("names no file"));
        assertTrue(refusal("\"memoryBytes\":", "\"memoryBytes\":0.00000001").contains("outside of the memory"));
    }

    @Test
    void saysWhatIsWrongWithItsTensors() {
        byte[] tensors = tensors();
        assertEquals(folder.resolve("m/model.wasm") + " is damaged: its list of tensors is missing. Compile the model"
                + " again: java -jar vitrine.jar compile FOLDER.", refusalOf(null));
        assertTrue(refusalOf(Arrays.copyOf(tensors, tensors.length - 1)).contains("ends too soon"));
        byte[] large = tensors.clone();
        Arrays.fill(large, 0, 6, (byte) -1);
        assertTrue(refusalOf(large).contains("is too large"));
    }

    private String refusalOf(byte[] tensors) {
        return assertThrows(VitrineException.class, () -> open(saying(json().getBytes(StandardCharsets.UTF_8), tensors)))
                .getMessage();
    }

    private String refusal(String from, String to) {
        String text = json();
        assertTrue(text.contains(from), text);
        byte[] damaged = saying(text.replace(from, to).getBytes(StandardCharsets.UTF_8), tensors());
        return assertThrows(VitrineException.class, () -> open(damaged)).getMessage();
    }

    private String json() {
        return new String(CustomSection.find(module, CompiledModelWriter.SECTION), StandardCharsets.UTF_8);
    }

    private byte[] tensors() {
        return CustomSection.find(module, CompiledModelWriter.TENSORS);
    }

    // A module without code, with the same constants.
    private byte[] saying(byte[] json, byte[] tensors) {
        byte[] whole = {0, 'a', 's', 'm', 1, 0, 0, 0};
        byte[] constants = CustomSection.find(module, CompiledModelWriter.CONSTANTS);
        whole = constants == null ? whole : CustomSection.add(whole, CompiledModelWriter.CONSTANTS, constants);
        whole = tensors == null ? whole : CustomSection.add(whole, CompiledModelWriter.TENSORS, tensors);
        return CustomSection.add(whole, CompiledModelWriter.SECTION, json);
    }

    /** Whatever is wrong, it is opened or refused in words. */
    @Test
    void mayBeDamagedAnywhere() {
        byte[] json = json().getBytes(StandardCharsets.UTF_8);
        byte[] tensors = tensors();
        Random random = new Random(5);
        int refusedJson = 0;
        int refusedTensors = 0;
        for (int i = 0; i < 5000; i++) {
            refusedJson += isRefused(saying(damaged(json, "0123456789-,[]{}\":e.ntx", random), tensors)) ? 1 : 0;
            refusedTensors += isRefused(saying(json, damaged(tensors, "\0\1\2\7\37\177\u0080\u00fe\u00ff", random))) ? 1 : 0;
        }
        assertTrue(refusedJson > 2000, refusedJson + " of 5000 refused");
        assertTrue(refusedTensors > 2000, refusedTensors + " of 5000 refused");
    }

    private static byte[] damaged(byte[] whole, String bytes, Random random) {
        byte[] damaged = whole.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            damaged[random.nextInt(damaged.length)] = (byte) bytes.charAt(random.nextInt(bytes.length()));
        }
        return damaged;
    }

    private boolean isRefused(byte[] module) {
        try {
            open(module);
            return false;
        } catch (VitrineException e) {
            return true;
        }
    }
}
