package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The maps of where the model looked, made by the worker of the built site. */
class ExplainIT extends BrowserCase {
    static final String SAID = "document.querySelector('#part-explain .explain-desk .report').textContent";
    private static final String HEAT = Pixels.all("document.querySelector('.heat-map')")
            + ".filter((v, i) => i % 4 === 3).reduce((a, b) => a + b, 0)";

    @TempDir
    Path folder;

    private Path face;

    @BeforeEach
    void openPart() throws IOException {
        face = new SamplePictures(folder).face();
        page.open("/");
        page.input().click("[data-part=explain]");
        page.waitFor("document.querySelector('#part-explain .room-lead')");
    }

    @Test
    void mapsEveryAnswerWhileItIsOpen() throws IOException {
        assertTrue(page.isTrue("!document.querySelector('.explain').checkVisibility()"), "there is no picture yet");
        page.input().choose("#file", face);
        page.waitFor(SAID + ".startsWith('Grad-CAM for ')");
        assertTrue(page.text(SAID).contains("3 × 3 feature maps of the layer relu7"), page.text(SAID));
        assertTrue(page.number(HEAT) > 0, "nothing is hot");
        assertEquals(page.text(SAID), page.text("document.querySelector('.heat-map').getAttribute('aria-label')"));
        page.evaluate("(() => { const o = document.querySelector('#explain-opacity'); o.value = 20;"
                + " o.dispatchEvent(new Event('input')); })()");
        assertEquals("0.2", page.text("getComputedStyle(document.querySelector('.heat-map')).opacity"));
        assertEquals(8, page.number("document.querySelectorAll('#explain-class option').length"));
        choose("#explain-class", "6");
        page.waitFor(SAID + ".includes('surprise')");
        choose("#explain-method", "cam");
        page.waitFor(SAID + ".startsWith('Class activation map for surprise')");
        page.input().choose("#file", new SamplePictures(folder).transparentFace());
        page.waitFor("document.querySelector('#picture-facts').textContent.startsWith('cut-out.png, ')");
        page.waitFor(SAID + ".startsWith('Class activation map for surprise')");
    }

    @Test
    void occlusionTellsHowFarItIsAndStops() {
        page.input().choose("#file", face);
        page.waitFor(SAID + ".startsWith('Grad-CAM for ')");
        choose("#explain-method", "occlusion");
        page.input().click("#part-explain .actions .button:not([hidden])");
        page.waitFor("/^[1-9]\\d* of \\d+ predictions$/.test(" + SAID + ")");
        page.input().click("#part-explain .actions .plain");
        page.waitFor(SAID + ".startsWith('Stopped after ')");
        page.input().click("#part-explain .actions .button:not([hidden])");
        page.waitFor(SAID + ".startsWith('Occlusion for ')");
        assertTrue(page.number(HEAT) >= 0);
    }

    private void choose(String selector, String value) {
        page.evaluate("(() => { const e = document.querySelector('" + selector + "'); e.value = '" + value
                + "'; e.dispatchEvent(new Event('change')); })()");
    }
}
