package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page on paper: what came of it and nothing to press, in black on white whatever the theme, nothing cut off. */
class PrintIT extends BrowserCase {
    private static final String TO_PRESS = "[...document.querySelectorAll('.button, .source, .sample, .tool, .quiet, select,"
            + " textarea, input:not(.hidden)')].filter(e => e.checkVisibility()).map(e => e.outerHTML).join()";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'', false", "'', true", "explain, true", "inspect, false", "many, false", "album, true", "recipe, false"})
    void holdsResultsOnly(String part, boolean dark) throws IOException {
        Page paper = newPage(dark ? PageOptions.desktop().inDark() : PageOptions.desktop());
        paper.open("/");
        paper.input().choose("#file", new SamplePictures(folder).face());
        paper.waitFor(PageIT.ANSWERED);
        if (!part.isEmpty()) {
            paper.input().click("[data-part=" + part + "]");
            paper.waitFor("document.querySelector('#part-" + part + "').children.length > 2"
                    + " && [...document.styleSheets].some(s => s.href && s.href.includes('parts.'))");
            fill(paper, part);
        }
        paper.evaluate("new Promise(done => setTimeout(done, 600))");
        paper.showOnPaper();
        paper.screenshot("print-" + (part.isEmpty() ? "answer" : part) + (dark ? "-dark" : ""));
        assertEquals("", paper.text(TO_PRESS));
        ScreensIT.sound(paper);
        assertEquals("rgb(255, 255, 255) rgb(0, 0, 0)", paper.text("(s => s.backgroundColor + ' ' + s.color)"
                + "(getComputedStyle(document.body))"));
        assertTrue(paper.isTrue("document.querySelector('#classes').checkVisibility()"));
        if (!part.isEmpty()) {
            assertEquals(!part.equals("recipe"), paper.isTrue("document.querySelector('#part-" + part
                    + "').checkVisibility()"));
        }
        int pages = new String(paper.print(), StandardCharsets.ISO_8859_1).split("/Type /Page\\n", -1).length - 1;
        assertTrue(pages >= 1 && (pages == 1 || !part.isEmpty()), pages + " pages");
    }

    private void fill(Page paper, String part) throws IOException {
        switch (part) {
            case "explain" -> paper.waitFor("document.querySelector('.heat-map[aria-label*=relu7]')");
            case "inspect" -> {
                paper.waitFor("document.querySelectorAll('.layers tbody tr').length > 10");
                paper.input().click(".measure button");
                paper.waitFor("document.querySelector('.layers .time')");
            }
            case "many" -> {
                paper.input().choose("#many-folder", ManyIT.faces(folder));
                paper.waitFor("document.querySelectorAll('.verdicts tbody tr').length === 7");
            }
            default -> { }
        }
    }
}
