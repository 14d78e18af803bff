package dev.vitrine.tool.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the model of this site is what our own converter makes of what Keras saved. */
class EmotionModelTest {
    private static final Path MODEL = Path.of("model");

    @TempDir
    Path folder;

    @Test
    void isWhatTheConverterMakesOfTheKerasFile() throws IOException {
        PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        new ConvertCommand().run(List.of(MODEL.resolve("training/emotion.keras").toString(), folder.toString(), "--quantize",
                "uint8"), out);
        for (String name : List.of("model.json", "group1-shard1of1.bin")) {
            assertArrayEquals(Files.readAllBytes(MODEL.resolve(name)), Files.readAllBytes(folder.resolve(name)), name);
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
