package dev.vitrine.tool.source;

import dev.vitrine.format.LoadOptions;
import dev.vitrine.model.ImageModel;
import dev.vitrine.model.ModelFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/** What people write for a model on the command line: its folder, or its {@code model.json} by any name. */
public final class ModelPath {
    private ModelPath() {
    }

    /** The location of the model file, with forward slashes. */
    public static String file(String argument) {
        Path path = Path.of(argument);
        Path file = Files.isDirectory(path) ? path.resolve("model.json") : path;
        return file.toString().replace('\\', '/');
    }

    /** @throws dev.vitrine.VitrineException naming the file and what is wrong with it */
    public static ImageModel open(String argument) {
        return ModelFolder.open(new FileModelSource(), file(argument), LoadOptions.DEFAULT);
    }
}
