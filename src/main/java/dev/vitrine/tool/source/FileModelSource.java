package dev.vitrine.tool.source;

import dev.vitrine.format.ModelFormatException;
import dev.vitrine.format.ModelSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Model files on a disk, by path with forward slashes; it follows wherever a path leads. */
public final class FileModelSource implements ModelSource {
    private static final int CHUNK_BYTES = 1 << 18;

    @Override
    public boolean hasQueries() {
        return false;
    }

    @Override
    public void read(String location, Consumer consumer) {
        Path path;
        try {
            path = Path.of(location);
        } catch (InvalidPathException e) {
            throw ModelFormatException.unreadable(location, "that is no possible path");
        }
        if (!Files.isRegularFile(path)) {
            consumer.begin(Facts.MISSING);
            return;
        }
        try (InputStream in = Files.newInputStream(path)) {
            consumer.begin(Facts.FOUND);
            byte[] chunk = new byte[CHUNK_BYTES];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                consumer.accept(chunk, 0, count);
            }
        } catch (IOException e) {
            throw ModelFormatException.unreadable(location, "the disk says " + e.getMessage());
        }
    }
}
