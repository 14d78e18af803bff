package dev.vitrine.tool.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.UsageException;
import dev.vitrine.tool.convert.ConvertCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {
    @TempDir
    Path folder;

    private static String run(Object... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CompileCommand().run(Stream.of(args).map(String::valueOf).toList(),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String refusal(Object... args) {
        return assertThrows(VitrineException.class, () -> run(args)).getMessage();
    }

    private Path converted() throws IOException {
        Path keras = Files.write(folder.resolve("m.keras"), Golden.array("keras3-sequential.keras"));
        Path out = folder.resolve("modèle à voir");
        new ConvertCommand().run(List.of(keras.toString(), out.toString()), new PrintStream(new ByteArrayOutputStream()));
        return out;
    }

    @Test
    void writesTwoModulesAndNothingElse() throws IOException {
        Path model = converted();
        List<String> before = names(model);
        byte[] json = Files.readAllBytes(model.resolve("model.json"));
        String text = run(model);
        assertTrue(text.startsWith("Wrote " + model.resolve("model.wasm").toString().replace('\\', '/') + ", "), text);
        byte[] module = Files.readAllBytes(model.resolve("model.wasm"));
        assertArrayEquals(new byte[] {0, 'a', 's', 'm'}, Arrays.copyOf(module, 4));
        assertArrayEquals(json, Files.readAllBytes(model.resolve("model.json")));
        run(model.resolve("model.json"));
        assertArrayEquals(module, Files.readAllBytes(model.resolve("model.wasm")), "the same again");
        List<String> after = names(model);
        after.removeAll(List.of("model.wasm", "model.threads.wasm"));
        assertEquals(before, after);
    }

    @Test
    void refusesInWords() throws IOException {
        Path keras = Files.write(folder.resolve("m.keras"), Golden.array("keras3-sequential.keras"));
        assertEquals(keras + " is no model folder. Convert it first: java -jar vitrine.jar convert " + keras + " FOLDER.",
                refusal(keras));
        assertTrue(refusal(folder.resolve("nowhere")).contains("was not found"));
        assertThrows(UsageException.class, () -> run());
        assertThrows(UsageException.class, () -> run("--threads", folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }
}
