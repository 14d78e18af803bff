package dev.vitrine.browser.protocol;

import org.teavm.jso.file.Blob;

/**
 * A model file that is handed over and not fetched.
 *
 * @param name as locations and the manifest write it, with {@code /} between folders
 */
public record NamedBlob(String name, Blob blob) {
}
