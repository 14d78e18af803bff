package dev.vitrine.tool.convert;

import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a model folder. Of what is there it removes only the shards of an earlier model. */
final class OutputFolder {
    private OutputFolder() {
    }

    static void write(Map<String, byte[]> files, Path folder) {
        try {
            Files.createDirectories(folder);
            removeShards(folder);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (FileAlreadyExistsException e) {
            throw new ToolException("convert-output", folder + " is a file. Give the name of a folder to write the model"
                    + " into.", folder.toString());
        } catch (IOException e) {
            throw new ToolException("convert-output", "The model cannot be written to " + folder + ": the disk says "
                    + e.getMessage() + ".", folder.toString());
        }
    }

    private static void removeShards(Path folder) throws IOException {
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : (Iterable<Path>) old::iterator) {
                if (file.getFileName().toString().matches("group\\d+-shard\\d+of\\d+\\.bin")) {
                    Files.delete(file);
                }
            }
        }
    }
}
