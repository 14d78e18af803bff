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
        assertTrue(refusal("\"vitrine\":1", "\"vitrine\":2").contains("was compiled by another version of Vitrine."));
        assertTrue(refusal("\"halo\":[0", "\"halo\":[-1").contains("should not be negative"));
        assertTrue(refusal("\"at\":", "\"at\":90").contains("lies outside of the memory"));
        assertTrue(refusal("\"tensor\":\"", "\"tensor\":\"x").contains("is no tensor of that size"));
    }

    private String refusal(String from, String to) {
        String text = section();
        assertTrue(text.contains(from), text);
        byte[] damaged = saying(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return assertThrows(VitrineException.class, () -> open(damaged)).getMessage();
    }

    private String section() {
        return new String(CustomSection.find(module, CompiledModelWriter.SECTION), StandardCharsets.UTF_8);
    }

    // A module without code, with the same constants.
    private byte[] saying(byte[] section) {
        byte[] bare = {0, 'a', 's', 'm', 1, 0, 0, 0};
        byte[] constants = CustomSection.find(module, CompiledModelWriter.CONSTANTS);
        byte[] whole = constants == null ? bare : CustomSection.add(bare, CompiledModelWriter.CONSTANTS, constants);
        return CustomSection.add(whole, CompiledModelWriter.SECTION, section);
    }

    /** Whatever is wrong, it is opened or refused in words. */
    @Test
    void mayBeDamagedAnywhere() {
        byte[] text = section().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 5000; i++) {
            byte[] damaged = text.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) "0123456789-,[]{}\":e.ntx".charAt(random.nextInt(23));
            }
            try {
                open(saying(damaged));
            } catch (VitrineException e) {
                refused++;
            }
        }
        assertTrue(refused > 2000, refused + " of 5000 refused");
    }
}
