package dev.vitrine.browser.page;

import org.teavm.jso.file.Blob;

/**
 * A file that a person chose; {@code name} is what the person knows it by. Undecoded, perhaps no picture at
 * all.
 */
record Picture(Blob file, String name) {
}
