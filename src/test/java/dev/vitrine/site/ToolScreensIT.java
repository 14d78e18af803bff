package dev.vitrine.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen beyond the first, on phone and desktop, in both languages and themes: to look at, and sound. */
class ToolScreensIT extends BrowserCase {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"360, en-US, true", "360, fr-FR, false", "1440, en-US, false", "1440, fr-FR, true"})
    void nothingIsCutOffOrOutOfLine(int width, String locale, boolean dark) throws IOException {
        Page screen = newPage(new PageOptions(width, 900, locale, dark, width < 700));
        screen.allow("videoCapture");
        String name = '-' + locale.substring(0, 2) + (dark ? "-dark-" : "-light-") + width;
        SamplePictures pictures = new SamplePictures(folder);
        screen.open("/");
        screen.waitFor("document.documentElement.lang === '" + locale.substring(0, 2)
                + "' && document.querySelector('#classes li')");
        screen.input().choose("#file", pictures.text());
        screen.waitFor(PageIT.FAILED);
        shoot(screen, "refused" + name);
        screen.input().choose("#file", pictures.face(), pictures.transparentFace());
        screen.waitFor("document.querySelector('.thumbnail') && " + PageIT.ANSWERED);
        screen.input().click("[data-give$=address]");
        shoot(screen, "sources" + name);
        screen.input().click(".strip .quiet");
        screen.input().click("[data-give$=address]");
        screen.input().click(".sample");
        screen.waitFor("document.querySelector('#picture-facts').textContent.includes('512')");
        screen.input().click("#crop");
        screen.waitFor("document.querySelector('.crop-box')?.checkVisibility()");
        for (int i = 0; i < 3; i++) {
            screen.evaluate("document.querySelector('.crop-box').focus()");
            screen.input().press("-");
        }
        screen.evaluate("document.activeElement.blur()");
        shoot(screen, "crop" + name);
        screen.input().click("#crop");
        for (String part : List.of("recipe", "album", "library")) {
            screen.input().click("[data-part=" + part + "]");
            screen.waitFor("document.querySelector('#part-" + part + "').children.length > 0");
            screen.evaluate("document.querySelectorAll('.labels').forEach(e => e.open = true)");
            shoot(screen, part + name);
        }
        screen.input().click("[data-part=recipe]");
        screen.evaluate("document.querySelector('#recipe-divisor').value = 'x'; document.querySelector('#recipe-divisor')"
                + ".dispatchEvent(new Event('input', {bubbles: true}))");
        screen.waitFor("document.querySelector('#part-recipe .report.wrong')");
        shoot(screen, "recipe-wrong" + name);
        screen.input().click("[data-part=library]");
        screen.input().choose("#model-files", LibraryIT.fixture(folder, "keras3-sequential.keras"));
        screen.waitFor("document.querySelector('#model').textContent.startsWith('keras3-sequential')");
        screen.input().click(LibraryIT.KEEP);
        screen.waitFor("document.querySelector('#part-library .kept li:has(input)')");
        // It came without names of its classes.
        screen.waitFor("document.querySelector('#classes .name')?.textContent === '"
                + (locale.startsWith("fr") ? "classe 2" : "class 2") + "'");
        shoot(screen, "kept" + name);
        screen.input().click("[data-part=library]");
        screen.input().click("[data-give$=camera]");
        screen.waitFor("document.querySelector('.booth')?.checkVisibility()");
        shoot(screen, "camera" + name);
    }

    private static void shoot(Page screen, String name) {
        screen.evaluate("new Promise(done => setTimeout(done, 500))");
        ScreensIT.sound(screen);
        screen.screenshot(name);
    }
}
