package dev.vitrine.tool.source;

import dev.vitrine.keras.bytes.Bytes;
import dev.vitrine.keras.bytes.Folder;
import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder on a disk, such as an unpacked SavedModel. It follows no links to other folders. */
final class DiskFolder implements Folder {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_FILES = 10_000;

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    DiskFolder(Path folder) {
        this.folder = folder;
        try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).limit(MAX_FILES).sorted()::iterator) {
                names.add(folder.relativize(path).toString().replace('\\', '/'));
            }
        } catch (IOException e) {
            throw DiskFile.unreadable(folder, e);
        }
    }

    @Override
    public String name() {
        Path last = folder.getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean has(String path) {
        return names.contains(path);
    }

    @Override
    public Bytes read(String path) {
        if (!has(path)) {
            throw new ToolException("file-missing", folder + " has no file " + path + ", which belongs to the model."
                    + " Copy the whole folder again.", folder.toString(), path);
        }
        return Bytes.of(name() + "/" + path, DiskFile.read(folder.resolve(path)));
    }
}
