package dev.vitrine.tool.source;

import dev.vitrine.tool.ToolException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A whole file of a disk in memory. */
public final class DiskFile {
    private static final long MAX_BYTES = Integer.MAX_VALUE - 64L;

    private DiskFile() {
    }

    /** @throws ToolException if it is not there, cannot be read, or is of 2 GiB or more */
    public static byte[] read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new ToolException("file-too-large", file + " is larger than 2 GiB, which is more than can be"
                        + " opened here.", file.toString());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static ToolException unreadable(Path path, IOException e) {
        String reason = e instanceof NoSuchFileException ? "there is no such file"
                : e instanceof AccessDeniedException ? "this user may not read it" : "the disk says " + e.getMessage();
        return new ToolException("file-unreadable", path + " cannot be read: " + reason + ".", path.toString());
    }
}
