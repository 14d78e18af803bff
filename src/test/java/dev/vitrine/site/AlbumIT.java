package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of this visit: a later part of the page, fetched when it is first opened, and offline too. */
class AlbumIT extends BrowserCase {
    private static final String ENTRIES = "document.querySelectorAll('#part-album .album li')";

    @TempDir
    Path folder;

    @Test
    void remembersWhatWasAnsweredBeforeItWasFetched() throws IOException {
        SamplePictures pictures = new SamplePictures(folder);
        page.open("/");
        page.input().choose("#file", pictures.face());
        page.waitFor(PageIT.ANSWERED);
        page.input().choose("#file", pictures.transparentFace());
        page.waitFor("document.querySelector('#picture-facts').textContent.startsWith('cut-out.png, ')");
        assertFalse(page.isTrue("document.querySelector('script[src*=part-album]')"));

        page.input().click("[data-part=album]");
        page.waitFor(ENTRIES + ".length === 2");
        assertEquals("cut-out.png,portrait.jpg", page.text("[..." + ENTRIES
                + "].map(e => e.querySelector('span').textContent).join()"));
        assertTrue(page.isTrue("document.querySelector('#part-album').checkVisibility()"));

        page.input().click("#part-album li:nth-child(2) .album-entry");
        page.waitFor("document.querySelector('#picture-facts').textContent.startsWith('portrait.jpg, ')");
        page.waitFor(ENTRIES + ".length === 3");
        page.input().click("[data-part=album]");
        assertFalse(page.isTrue("document.querySelector('#part-album').checkVisibility()"));
    }

    @Test
    void copiesAnAnswerAsText() throws IOException {
        page.open("/");
        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor(PageIT.ANSWERED);
        page.input().click("[data-part=album]");
        page.waitFor(ENTRIES + ".length === 1");
        page.evaluate("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
        page.input().click("#part-album .actions button");
        page.waitFor("document.querySelector('#part-album .report').textContent");
        String[] lines = page.text("window.copied").split("\n");
        assertEquals("portrait.jpg, as Vitrine emotion sees it:", lines[0]);
        assertEquals(6, lines.length);
        assertTrue(lines[1].matches("\\w+  [\\d.]+%"), lines[1]);
    }

    @Test
    void opensWithoutANetwork() throws IOException {
        page.open("/");
        page.waitFor("document.querySelector('#offline').checkVisibility()");
        server.close();
        page.reload();
        page.input().click("[data-part=album]");
        page.waitFor("document.querySelector('#part-album .room-lead')?.checkVisibility()");
    }
}
