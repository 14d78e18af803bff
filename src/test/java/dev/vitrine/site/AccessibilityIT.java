package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That axe-core finds nothing in any screen, in both themes, on a desktop and on a phone. */
class AccessibilityIT extends BrowserCase {
    /** Every rule that axe-core has on by default, those of WCAG 2.2 AA among them; what is wrong, and where. */
    private static final String LOOK = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            + " 'best-practice']}).then(r => r.violations.map(v => v.id + ': ' + v.help + ' '"
            + " + v.nodes.map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | ')).join('\\n'))";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void noScreenHasABarrier(boolean isDark, boolean isPhone) throws IOException {
        PageOptions device = isPhone ? PageOptions.phone() : PageOptions.desktop();
        Page screen = newPage(isDark ? device.inDark() : device);
        screen.allow("videoCapture");
        SamplePictures pictures = new SamplePictures(folder);
        screen.open("/");
        screen.evaluate(Axe.script() + "; undefined");
        screen.waitFor("document.querySelector('#classes li')");
        look(screen, "empty");
        screen.input().choose("#file", pictures.text());
        screen.waitFor(PageIT.FAILED);
        look(screen, "refused picture");
        screen.input().choose("#file", pictures.face(), pictures.transparentFace());
        screen.waitFor("document.querySelector('.thumbnail') && " + PageIT.ANSWERED);
        screen.input().click("[data-give$=address]");
        look(screen, "answer, thumbnails and address");
        screen.input().click("#crop");
        screen.waitFor("document.querySelector('.crop-box')?.checkVisibility()");
        look(screen, "crop");
        screen.input().click("#crop");
        for (String part : List.of(screen.text("[...document.querySelectorAll('[data-part]')]"
                + ".map(e => e.dataset.part).join()").split(","))) {
            screen.input().click("[data-part=" + part + "]");
            screen.waitFor("document.querySelector('#part-" + part + "').children.length > 0");
            screen.evaluate("document.querySelectorAll('.labels').forEach(e => e.open = true)");
            look(screen, part);
        }
        screen.input().click("[data-give$=camera]");
        screen.waitFor("document.querySelector('.booth')?.checkVisibility()");
        look(screen, "camera");
    }

    static void look(Page screen, String name) {
        // Colours glide into place.
        screen.evaluate("new Promise(done => setTimeout(done, 400))");
        assertEquals("", screen.text(LOOK), name);
    }
}
