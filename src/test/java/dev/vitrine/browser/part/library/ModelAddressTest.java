package dev.vitrine.browser.part.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** What people type for a model's address: folders, files, queries, and what is none. */
class ModelAddressTest {
    @Test
    void aFolderMeansItsModelFile() {
        assertEquals("https://m.example/a/model.json", ModelAddress.of("https://m.example/a"));
        assertEquals("https://m.example/a/model.json", ModelAddress.of(" m.example/a/ "));
        assertEquals("https://m.example/model.json?key=1", ModelAddress.of("https://m.example?key=1#top"));
        assertEquals("https://site.zip/model.json", ModelAddress.of("https://site.zip"));
    }

    @Test
    void aFileStaysWhatItIs() {
        assertEquals("http://m.example/a/other.json?key=1", ModelAddress.of("http://m.example/a/other.json?key=1"));
        assertEquals("https://m.example/Faces.KERAS", ModelAddress.of("https://m.example/Faces.KERAS"));
        assertEquals("https://m.example/x.h5", ModelAddress.of("https://m.example/x.h5#x"));
    }

    @Test
    void whatIsNoWebAddressIsNone() {
        assertNull(ModelAddress.of(""));
        assertNull(ModelAddress.of("https://"));
        assertNull(ModelAddress.of("ftp://m.example/model.json"));
        assertNull(ModelAddress.of("my model"));
        assertNull(ModelAddress.of("/model.json"));
    }
}
