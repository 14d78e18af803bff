package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the built site loads at all, under its own security headers. */
class SiteIT extends BrowserCase {
    @Test
    void loadsAndStartsItsWorker() {
        page.open("/");
        assertEquals("Vitrine", page.text("document.title"));
        assertTrue(page.isTrue("crossOriginIsolated"), "isolated, so that threads may share memory");
        page.screenshot("desktop");
    }

    @Test
    void asksNoOtherHost() {
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
        assertEquals("[]", page.evaluate("performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(name => !name.startsWith(location.origin))").toString());
    }

    @Test
    void policyForbidsEval() {
        page.console().expect("Content Security Policy");
        page.open("/");
        assertEquals("EvalError", page.text("(() => { try { return Function('return \"ran\"')(); } "
                + "catch (e) { return e.name; } })()"));
    }

    @Test
    void tellsWhenThereIsNothing() {
        page.console().expect("404");
        page.open("/nothing/here");
        assertEquals("There is nothing at this address.",
                page.text("document.querySelector('h1').textContent"));
    }

    @Test
    void holdsNoTraceOfTheMachineThatBuiltIt() throws IOException {
        String root = Path.of("").toAbsolutePath().toString();
        try (Stream<Path> files = Files.walk(SITE)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(root),
                        file + " names " + root);
            }
        }
    }
}
