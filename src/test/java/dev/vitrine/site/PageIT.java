package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in the built page: a picture in, the model's answer out, in the person's language and ways.
 */
class PageIT extends BrowserCase {
    static final String ANSWERED = "document.querySelector('#classes li.best')"
            + " && document.querySelector('#label').getAttribute('aria-busy') === 'false'";
    static final String FAILED = "document.querySelector('#alert').textContent";
    private static final String NAMES =
            "[...document.querySelectorAll('#classes .name')].map(e => e.textContent)";

    @TempDir
    Path folder;

    private SamplePictures pictures;

    @BeforeEach
    void drawPictures() {
        pictures = new SamplePictures(folder);
    }

    @Test
    void answersAPictureWithSevenLabelledProbabilities() throws IOException {
        page.open("/");
        page.input().choose("#file", pictures.face());
        page.waitFor(ANSWERED);
        assertEquals("[\"angry\",\"disgust\",\"fear\",\"happy\",\"neutral\",\"sad\",\"surprise\"]",
                page.evaluate(NAMES + ".sort()").toString());
        assertTrue(page.isTrue("(shares => shares.every((s, i) => i === 0 || s <= shares[i - 1])"
                + " && Math.abs(shares.reduce((a, b) => a + b) - 100) < 0.5)"
                + "([...document.querySelectorAll('#classes .share')].map(e => parseFloat(e.textContent)))"));
        assertEquals("Not sure, perhaps " + page.text(NAMES + "[0]"),
                page.text("document.querySelector('#headline-class').textContent"));
        assertTrue(page.text("document.querySelector('#status').textContent").matches(
                "[\\d.,]+ ms, (Java|WebAssembly) engine; [\\d.,]+ ms to open and resize"));
        assertEquals("portrait.jpg, 900 × 1,200, JPEG",
                page.text("document.querySelector('#picture-facts').textContent"));
        assertEquals("48 × 48, grey", page.text("document.querySelector('#sight-facts').textContent"));
        assertEquals(48, page.number("document.querySelector('#sight').width"));
        assertTrue(page.text("document.querySelector('#announcer').textContent").startsWith("Most likely "));
    }

    @Test
    void speaksFrench() throws IOException {
        Page french = newPage(PageOptions.desktop().inLocale("fr-FR"));
        french.open("/");
        french.waitFor("document.documentElement.lang === 'fr'");
        assertEquals("Voyez ce que voit le modèle", french.text("document.querySelector('h1').textContent"));
        french.input().choose("#file", pictures.face());
        french.waitFor(ANSWERED);
        assertEquals("[\"colère\",\"dégoût\",\"joie\",\"neutre\",\"peur\",\"surprise\",\"tristesse\"]",
                french.evaluate(NAMES + ".sort()").toString());
        assertTrue(french.text("document.querySelector('#headline-class').textContent")
                .startsWith("Pas sûr, peut-être "));
        String share = french.text("document.querySelector('#classes .share').textContent");
        assertTrue(share.matches("\\d+,\\d[\\u00a0\\u202f]%"), share);
    }

    @Test
    void takesAPictureDroppedAnywhere() throws IOException {
        page.open("/");
        page.input().drop("h1", pictures.face());
        page.waitFor(ANSWERED);
        assertFalse(page.isTrue("document.documentElement.classList.contains('dragging')"));
    }

    @Test
    void needsOnlyTheKeyboard() throws IOException {
        page.open("/");
        // A test cannot use the system's file dialog: that Space asks for it has to do.
        page.evaluate("document.querySelector('#file').addEventListener('click', e => {"
                + "window.asked = true; e.preventDefault(); })");
        page.input().press("Tab");
        assertEquals("file", page.text("document.activeElement.id"));
        assertEquals("solid", page.text("getComputedStyle(document.querySelector('#choose')).outlineStyle"));
        page.input().press(" ");
        page.waitFor("window.asked");
        page.input().choose("#file", pictures.face());
        page.waitFor(ANSWERED);
        assertEquals("file", page.text("document.activeElement.id"));
    }

    @Test
    void theWholeJobIsDoneByKeyboard() throws IOException {
        page.open("/");
        page.waitFor("document.querySelector('#classes li')");
        for (int i = 0; i < 12 && !page.isTrue("document.activeElement.classList.contains('sample')"); i++) {
            page.input().press("Tab");
        }
        page.input().press("Enter");
        page.waitFor(ANSWERED);
        assertEquals("happy", page.text("document.querySelector('#headline-class').textContent"));
        for (int i = 0; i < 12 && !page.isTrue("document.activeElement.dataset.part === 'album'"); i++) {
            page.input().press("Tab");
        }
        page.input().press("Enter");
        page.waitFor("document.querySelector('#part-album .album li')");
        assertEquals("true", page.text("document.activeElement.getAttribute('aria-expanded')"));
    }

    @Test
    void opensTheModelThatItsAddressNames() {
        page.console().expect("404");
        page.open("/?model=nowhere");
        page.waitFor(FAILED);
        assertTrue(page.text("document.querySelector('#alert .sentence').textContent")
                .startsWith("The model model.json was not found"));
        page.open("/?model=model/");
        page.waitFor("document.querySelector('#classes li')");
    }

    @Test
    void takesAPictureThatAnotherAppShares() throws IOException {
        page.open("/");
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        page.waitFor("navigator.serviceWorker.controller");
        page.evaluate("(async () => { const blob = await (await fetch(document.querySelector('.sample img').src)).blob();"
                + "const form = new FormData(); form.append('picture', new File([blob], 'née.svg', {type: 'image/svg+xml'}));"
                + "window.went = (await fetch('share', {method: 'POST', body: form})).url; })()");
        assertTrue(page.text("window.went").endsWith("/?shared"), page.text("window.went"));
        page.open("/?shared");
        page.waitFor("document.querySelector('#picture-facts').textContent.startsWith('née.svg, 512')");
    }

    @Test
    void movesNothingWhileThingsArrive() throws IOException {
        for (PageOptions device : new PageOptions[] {PageOptions.desktop(), PageOptions.phone(),
            PageOptions.desktop().inLocale("fr-FR"), PageOptions.phone().inLocale("fr-FR")}) {
            Page watched = newPage(device);
            watched.open("/");
            watched.evaluate("window.shift = 0; window.shifted = '';"
                    + "new PerformanceObserver(list => list.getEntries().forEach(entry => {"
                    + " window.shift += entry.value; window.shifted += entry.sources.map(s => s.node?.outerHTML?.slice(0, 80)"
                    + " + JSON.stringify([s.previousRect, s.currentRect])).join('\\n'); }))"
                    + ".observe({type: 'layout-shift', buffered: true})");
            watched.input().choose("#file", pictures.face());
            watched.waitFor(ANSWERED);
            assertEquals(0, watched.number("new Promise(done => setTimeout(() => done(window.shift), 300))"),
                    0, device + watched.text("window.shifted"));
        }
    }

    @Test
    void givesBackTheAddressOfAPictureThatIsShown() throws IOException {
        page.open("/");
        page.input().choose("#file", pictures.face());
        page.waitFor(ANSWERED);
        page.waitFor("document.querySelector('#picture').complete");
        page.console().expect("blob:");
        page.console().expect("ERR_FILE_NOT_FOUND");
        assertEquals("revoked", page.text("fetch(document.querySelector('#picture').src)"
                + ".then(() => 'kept', () => 'revoked')"));
    }

    @Test
    void saysOfflineReadyAndThenIsSo() throws IOException {
        page.open("/");
        assertFalse(page.isTrue("document.querySelector('#offline').checkVisibility()"));
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        server.close();
        page.reload();
        page.input().choose("#file", pictures.transparentFace());
        page.waitFor(ANSWERED);
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        assertEquals("See-through parts were laid over white.",
                page.text("document.querySelector('#notes').textContent"));
    }
}
