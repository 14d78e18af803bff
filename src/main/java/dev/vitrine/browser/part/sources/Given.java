package dev.vitrine.browser.part.sources;

import org.teavm.jso.file.Blob;

/**
 * A file among those given together.
 *
 * @param file null in tests
 * @param path its name, with its folders in front where it came in one
 */
record Given(Blob file, String path, FileKind kind) {
    /** The name without folders. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
