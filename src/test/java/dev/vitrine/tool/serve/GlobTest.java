package dev.vitrine.tool.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.tool.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "** / true",
        "** /a/b/c.js true",
        "** /.hidden false",
        "** /a/.hidden/b false",
        "**/.* /a/.hidden true",
        "**/.* /.hidden true",
        "**/.* /a/b false",
        "**/node_modules/** /node_modules/a/b true",
        "**/node_modules/** /x/node_modules/a true",
        "*.js /a.js true",
        "*.js /a/b.js false",
        "/a/?.js /a/b.js true",
        "/a/?.js /a/bc.js false",
        "**/*.@(jpg|png) /a/b.png true",
        "**/*.@(jpg|png) /a/b.gif false",
        "/{index,about}.html /about.html true",
        "/{index,about}.html /other.html false",
        "/v[0-9]/** /v1/x true",
        "/v[!0-9]/** /v1/x false",
        "/x+(ab).js /xabab.js true",
    })
    void matchesAsFirebaseDoes(String glob, String path, boolean expected) {
        assertEquals(expected, Glob.compile(glob).matcher(path).matches(), glob + " on " + path);
    }

    @Test
    void saysWhatItCannotRead() {
        assertEquals("The glob \"/!(a)\" cannot be read: the negation !( ) is not supported.",
                assertThrows(ToolException.class, () -> Glob.compile("!(a)")).getMessage());
        assertThrows(ToolException.class, () -> Glob.compile("/{a,b"));
        assertThrows(ToolException.class, () -> Glob.compile("/[ab"));
    }
}
