package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page on each kind of screen, in both languages and themes: screenshots to look at, and what can be
 * checked without looking.
 */
class ScreensIT extends BrowserCase {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"360, en-US, false", "360, fr-FR, true", "768, en-US, true", "768, fr-FR, false",
        "1440, en-US, false", "1440, fr-FR, true"})
    void nothingIsCutOffOrOutOfLine(int width, String locale, boolean dark) throws IOException {
        PageOptions options = new PageOptions(width, 900, locale, dark, width < 700);
        Page screen = newPage(options);
        String name = locale.substring(0, 2) + (dark ? "-dark-" : "-light-") + width;
        screen.open("/");
        screen.waitFor("document.documentElement.lang === '" + locale.substring(0, 2) + "'"
                + " && document.querySelector('#classes li')");
        sound(screen);
        screen.screenshot("empty-" + name);

        screen.input().choose("#file", new SamplePictures(folder).face());
        screen.waitFor(PageIT.ANSWERED + " && document.querySelector('#picture').complete");
        screen.evaluate("new Promise(done => setTimeout(done, 500))");
        sound(screen);
        screen.screenshot("answer-" + name);
    }

    static void sound(Page screen) {
        assertEquals(0, screen.number("Math.max(0, document.documentElement.scrollWidth - innerWidth)"),
                "wider than the screen");
        assertEquals("[]", screen.evaluate("[...document.querySelectorAll('main *')].filter(e =>"
                + " e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible'"
                + " && e.textContent.trim() && !e.matches('.scroller, select') && !e.closest('.hidden'))"
                + ".map(e => e.outerHTML)").toString(),
                "cut off");
        assertEquals("[]", screen.evaluate("[...document.querySelectorAll('body *')].filter("
                + "e => !e.children.length "
                + "&& /^[a-z]+(-[a-z]+)+$|\\{\\d\\}|undefined|NaN|\\bnull\\b/.test(e.textContent))"
                + ".map(e => e.textContent)").toString(), "raw keys");
        assertEquals(1, screen.number("new Set([...document.querySelectorAll('#classes .track')].map(e =>"
                + " { const r = e.getBoundingClientRect(); return r.left + ' ' + r.right; })).size"),
                "bars in line");
    }
}
