package dev.vitrine.keras.bytes;

import java.util.List;

/** Files by their path within one place, be it an archive or a folder that was dropped on the page. */
public interface Folder {
    /** What a person calls the archive or folder. */
    String name();

    /** Paths of all files, slashes between folders; no folders. */
    List<String> names();

    boolean has(String path);

    /** @throws dev.vitrine.VitrineException if the file is missing or damaged */
    Bytes read(String path);
}
