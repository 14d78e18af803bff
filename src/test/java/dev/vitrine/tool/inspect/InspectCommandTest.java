package dev.vitrine.tool.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.VitrineException;
import dev.vitrine.tool.UsageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    private static final String SMALL = """
            {"modelTopology": {"keras_version": "2.15.0", "class_name": "Sequential", "config": {"name": "small",
             "layers": [
              {"class_name": "Conv2D", "config": {"name": "conv", "filters": 8, "kernel_size": [3, 3],
               "batch_input_shape": [null, 10, 12, 3]}},
              {"class_name": "Flatten", "config": {"name": "flat"}},
              {"class_name": "%s", "config": {"name": "out", "units": 4}}]}},
             "weightsManifest": []}
            """;

    @TempDir
    Path folder;

    @Test
    void printsShapesParametersAndMultiplyAdds() throws IOException {
        Files.writeString(folder.resolve("model.json"), SMALL.formatted("Dense"));
        String text = run(folder.toString());
        assertTrue(text.contains("conv (Conv2D)"), text);
        // 3 * 3 * 3 * 8 + 8 and 640 * 4 + 4; 8 * 10 * 8 * 27 and 640 * 4
        assertTrue(text.endsWith("""
                Model: "small"
                ──────────────────────────────────────────────────────────
                 Layer (type)    Output Shape      Param #  Multiply-adds
                ══════════════════════════════════════════════════════════
                 conv (Conv2D)   (None, 8, 10, 8)      224         17,280
                 flat (Flatten)  (None, 640)             0              0
                 out (Dense)     (None, 4)           2,564          2,560
                ──────────────────────────────────────────────────────────
                 Total params: 2,788 (10.89 KB)
                 Trainable params: 2,788 (10.89 KB)
                 Non-trainable params: 0 (0.00 B)
                 Multiply-adds for one picture: 19,840
                """), text);
    }

    @Test
    void namesUnknownLayers() throws IOException {
        Files.writeString(folder.resolve("model.json"), SMALL.formatted("Telepathy"));
        String message = assertThrows(VitrineException.class, () -> run(folder.toString())).getMessage();
        assertEquals(folder.toString().replace('\\', '/') + "/model.json uses a layer class that Vitrine does not know:"
                + " Telepathy.\n- Layer out (Telepathy) at $.modelTopology.config.layers[2].config: This class is unknown"
                + " here.", message);
    }

    @Test
    void tellsOfUnknownLayersAndOfThoseThatCannotRunAtOnce() throws IOException {
        Files.writeString(folder.resolve("model.json"), SMALL.formatted("Telepathy").replace("Flatten", "Lambda"));
        String message = assertThrows(VitrineException.class, () -> run(folder.toString())).getMessage();
        assertTrue(message.contains("\n- Layer out (Telepathy) at $."), message);
        assertTrue(message.contains("].config: It holds Python code, which cannot run here."), message);
    }

    @Test
    void namesWeightsThatTheManifestLacks() throws IOException {
        Files.writeString(folder.resolve("model.json"), SMALL.formatted("Dense").replace("\"weightsManifest\": []",
                "\"weightsManifest\": [{\"paths\": [\"a.bin\"], \"weights\": [{\"name\": \"conv/kernel\","
                + " \"shape\": [3, 3, 3, 8], \"dtype\": \"float32\"}]}]"));
        String message = assertThrows(VitrineException.class, () -> run(folder.toString())).getMessage();
        assertTrue(message.contains("model.json cannot run as it is.\n- Layer conv/bias [8] (weight) at $.weightsManifest: The"
                + " manifest lists no weight that fits it."), message);
    }

    private static String run(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new InspectCommand().run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheCompiledPlanAndModule() {
        String plan = run("--plan", "model");
        assertTrue(plan.startsWith("run0, emitted:"), plan);
        assertTrue(plan.contains("Fused[main=Conv2D") && plan.contains("arena "), plan);
        String wat = run("--wat", "model");
        assertTrue(wat.contains("f32x4.relaxed_madd") && wat.contains("(export \"run0\""), wat.substring(0, 400));
        assertThrows(UsageException.class, () -> run("--else", "model"));
    }
}
