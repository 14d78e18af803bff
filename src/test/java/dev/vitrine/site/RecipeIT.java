package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pictures are made ready, seen and changed in the page. */
class RecipeIT extends BrowserCase {
    private static final String SHARES = "[...document.querySelectorAll('#classes li')].map(e => e.textContent).join()";
    private static final String SEEN = "[..." + Pixels.all("document.querySelector('#sight')") + "].join()";

    @TempDir
    Path folder;

    private void set(String field, String value) {
        page.evaluate("(() => { const e = document.querySelector('#recipe-" + field + "'); e.value = '" + value
                + "'; e.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    @Test
    void aChangeShowsAtOnce() throws IOException {
        page.open("/");
        page.input().choose("#file", new SamplePictures(folder).transparentFace());
        page.waitFor(PageIT.ANSWERED);
        String own = page.text(SHARES);
        String seen = page.text(SEEN);
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-preset')?.value === 'zero_to_one'");
        set("preset", "tf");
        page.waitFor(SHARES + " !== '" + own + "'");
        assertEquals("By your recipe", capitalised(page.text("document.querySelector('#sight-recipe').textContent")));
        page.input().click("#part-recipe .actions .plain");
        page.waitFor(SHARES + " === '" + own + "'");

        // A method that only the full worker has: the model comes along.
        set("method", "pil_bicubic");
        page.waitFor(SEEN + " !== '" + seen + "' && " + PageIT.ANSWERED);
        assertNotEquals(seen, page.text(SEEN));
        set("method", "nearest");
        set("background", "#000000");
        page.waitFor("document.querySelector('#notes').textContent"
                + " === 'See-through parts were laid over the colour that you chose.'");
        set("mean", "1, 2, 3");
        page.waitFor("document.querySelector('#part-recipe .wrong')");
        set("unsure", "95");
        page.waitFor("document.querySelector('#headline-class').textContent.startsWith('Not sure, perhaps ')");
    }

    @Test
    void theThresholdIsRememberedForTheModel() throws IOException {
        String headline = "document.querySelector('#headline-class').textContent.startsWith('Not sure, perhaps ')";
        Path face = new SamplePictures(folder).face();
        page.open("/");
        page.input().choose("#file", face);
        page.waitFor(PageIT.ANSWERED + " && " + headline);
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-unsure')?.value === '40'");
        set("unsure", "5");
        page.waitFor("!" + headline);

        // On the next visit without opening the recipe, until it is the usual again.
        page.reload();
        page.input().choose("#file", face);
        page.waitFor(PageIT.ANSWERED + " && !" + headline);
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-unsure')?.value === '5'");
        set("unsure", "40");
        page.waitFor(headline);
        page.reload();
        page.input().choose("#file", face);
        page.waitFor(PageIT.ANSWERED + " && " + headline);

        // Another model has a threshold of its own.
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-unsure')?.value === '40'");
        set("unsure", "5");
        page.input().drop("h1", LibraryIT.fixture(folder, "keras3-sequential.keras"));
        page.waitFor("document.querySelector('#model').textContent.startsWith('keras3-sequential')");
        page.waitFor("document.querySelector('#recipe-unsure').value === '40'");
    }

    @Test
    void metadataIsSavedWithTheRecipe() {
        page.open("/");
        page.waitFor("document.querySelector('#classes li')");
        page.evaluate("URL.createObjectURL = blob => { blob.text().then(t => window.saved = t); return 'about:blank'; };"
                + "HTMLAnchorElement.prototype.click = function() { window.savedAs = this.download; }");
        page.input().click("[data-part=recipe]");
        page.waitFor("document.querySelector('#recipe-preset')?.value === 'zero_to_one'");
        page.input().click("#part-recipe .actions button");
        page.waitFor("window.saved");
        assertEquals("metadata.json", page.text("window.savedAs"));
        assertEquals("{\"crop\":\"none\",\"resize\":{\"method\":\"nearest\",\"coordinates\":\"asymmetric\"},"
                + "\"colorOrder\":\"rgb\",\"gray\":\"mean\",\"divisor\":255,\"scale\":1,\"offset\":0}",
                page.text("JSON.stringify(JSON.parse(window.saved).preprocessing)"));
        assertTrue(page.isTrue("JSON.parse(window.saved).labels.length === 7"));
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase() + text.substring(1);
    }
}
