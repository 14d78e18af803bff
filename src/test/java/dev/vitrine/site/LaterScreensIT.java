package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Maps, many pictures and the model's inside on phone and desktop, in both themes: screenshots, nothing cut off, and
 * nothing that axe-core finds wrong.
 */
class LaterScreensIT extends BrowserCase {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"360, en-US, false", "360, fr-FR, true", "1440, fr-FR, false", "1440, en-US, true"})
    void nothingIsCutOff(int width, String locale, boolean dark) throws IOException {
        Page screen = newPage(new PageOptions(width, 900, locale, dark, width < 700));
        String name = locale.substring(0, 2) + (dark ? "-dark-" : "-light-") + width;
        screen.open("/");
        screen.input().choose("#file", new SamplePictures(folder).face());
        screen.waitFor(PageIT.ANSWERED);

        screen.evaluate(Axe.script() + "; undefined");
        open(screen, "explain");
        screen.waitFor("document.querySelector('.heat-map[aria-label*=relu7]')");
        take(screen, "explain-" + name);

        open(screen, "inspect");
        screen.waitFor("document.querySelectorAll('.layers tbody tr').length > 10");
        screen.evaluate("document.querySelector('.measure button').click()");
        screen.waitFor("document.querySelector('.layers .time')");
        screen.evaluate("[...document.querySelectorAll('.layer-name')].find(e => e.textContent === 'conv1').click()");
        screen.waitFor("document.querySelectorAll('.maps canvas').length === 24");
        take(screen, "inspect-" + name);

        open(screen, "many");
        screen.waitFor("document.querySelector('#part-many .room-lead')");
        screen.input().choose("#many-folder", ManyIT.faces(folder));
        screen.waitFor("document.querySelectorAll('.verdicts tbody tr').length === 7");
        screen.input().click(".ranking .plain:not([hidden])");
        screen.waitFor("document.querySelectorAll('.ranking tbody tr').length === 12"
                + " && document.querySelector('.ranking progress').hidden");
        take(screen, "many-" + name);
        assertEquals("[]", screen.evaluate("[...document.querySelectorAll('#part-many .scroller')].filter(e =>"
                + " e.scrollWidth > e.clientWidth).map(e => e.ariaLabel)").toString(), "has to be scrolled sideways");
    }

    // Not by the mouse: a screenshot of the whole page has just moved everything on a phone.
    private static void open(Page screen, String part) {
        screen.evaluate("document.querySelector('[data-part=" + part + "]').click()");
    }

    private static void take(Page screen, String name) {
        screen.waitFor("[...document.styleSheets].some(s => s.href && s.href.includes('parts.'))");
        screen.evaluate("new Promise(done => setTimeout(done, 400))");
        screen.screenshot(name);
        ScreensIT.sound(screen);
        AccessibilityIT.look(screen, name);
    }
}
