package dev.vitrine.tool.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.ahead.CompiledOpening;
import dev.vitrine.format.LoadOptions;
import dev.vitrine.format.ModelSource;
import dev.vitrine.keras.Golden;
import dev.vitrine.tool.ToolException;
import dev.vitrine.tool.compile.CompileCommand;
import dev.vitrine.tool.convert.ConvertCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model folder with compiled models in it, as a site takes it over. */
class CompiledSiteTest {
    @TempDir
    Path folder;

    @BeforeEach
    void compile() throws IOException {
        Path keras = Files.write(folder.resolve("m.keras"), Golden.array("keras3-sequential.keras"));
        PrintStream out = new PrintStream(new ByteArrayOutputStream());
        new ConvertCommand().run(List.of(keras.toString(), folder.resolve("model").toString()), out);
        new CompileCommand().run(List.of(folder.resolve("model").toString()), out);
    }

    private Map<String, SiteFile> files() {
        Map<String, SiteFile> files = new LinkedHashMap<>();
        new ModelFolder(folder.resolve("model")).files().forEach(file -> files.put(file.name(), file));
        return files;
    }

    @Test
    void namesTheFilesOfTheSite() {
        Map<String, SiteFile> files = files();
        for (String name : List.of("model/model.wasm", "model/model.threads.wasm")) {
            CompiledOpening opening = new CompiledOpening(name, true, LoadOptions.DEFAULT);
            for (String wanted = name; wanted != null; wanted = opening.wanted()) {
                opening.consumer().begin(ModelSource.Facts.FOUND);
                opening.consumer().take(files.get(wanted).bytes());
                opening.end();
            }
            assertTrue(opening.isCurrent());
            assertEquals("model/model.json", opening.original());
        }
        assertFalse(Release.of(List.copyOf(files.values())).kept().toString().contains("wasm"), "the page needs none");
    }

    @Test
    void refusesWhatWasCompiledForOtherWeights() throws IOException {
        Path shard = folder.resolve("model/group1-shard1of1.bin");
        byte[] weights = Files.readAllBytes(shard);
        weights[509]++;
        Files.write(shard, weights);
        String text = assertThrows(ToolException.class, this::files).getMessage();
        assertEquals(folder.resolve("model/model.wasm") + " was compiled for other weights than those beside it. Compile"
                + " them again: java -jar target/vitrine.jar compile " + folder.resolve("model") + ". Or delete it.", text);
    }
}
