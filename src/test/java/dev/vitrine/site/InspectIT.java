package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking into the model that ships: its table, its drawing, one of its layers. */
class InspectIT extends BrowserCase {
    static final String SAID = "document.querySelector('#part-inspect > .report').textContent";

    @TempDir
    Path folder;

    private void measure(int rows) {
        page.input().click(".measure button");
        page.waitFor("document.querySelectorAll('.layers .time').length === " + rows);
        assertTrue(page.text(SAID).matches("A prediction takes [\\d.]+ ms in \\d+ steps\\. A layer that runs .*"),
                page.text(SAID));
        assertTrue(page.isTrue("(all => { const ms = all.map(e => parseFloat(e.textContent)).filter(x => x >= 0);"
                + " const sum = ms.reduce((a, b) => a + b); const said = parseFloat(" + SAID + ".slice(19));"
                + " return ms.length > 5 && ms.every((x, i) => i === 0 || x <= ms[i - 1])"
                + " && Math.abs(sum - said) < 0.01 + 0.001 * ms.length; })([...document.querySelectorAll('.layers .time')])"),
                page.text("document.querySelector('.layers').innerText"));
        assertEquals("with relu1", page.text("[...document.querySelectorAll('.layers tbody tr')].find(e =>"
                + " e.querySelector('button').textContent === 'conv1').querySelector('.time').textContent"));
        page.evaluate("(e => { e.value = 'running'; e.dispatchEvent(new Event('change')); })"
                + "(document.querySelector('#inspect-order'))");
        assertEquals("conv1", page.text("document.querySelector('.layers tbody tr:nth-child(2) button').textContent"));
    }

    @Test
    void showsTheTableTheGraphAndALayer() throws IOException {
        page.open("/");
        page.waitFor("document.querySelector('#classes li')");
        page.input().click("[data-part=inspect]");
        page.waitFor(SAID + ".includes(' parameters, ')");
        assertTrue(page.text(SAID).matches("\\d+ operations, [\\d,]+ parameters, [\\d,]+ multiply-adds a picture, .* MB for"
                + " all results\\."), page.text(SAID));
        int rows = (int) page.number("document.querySelectorAll('.layers tbody tr').length");
        assertEquals(rows, page.number("document.querySelectorAll('.graph .box').length"));
        assertEquals(rows - 1, page.number("document.querySelectorAll('.graph path').length"));

        measure(rows);

        page.input().click(".layers tbody tr:nth-child(2) button");
        page.waitFor("document.querySelector('.layer .settings')");
        assertEquals("conv1, Conv2D", page.text("document.querySelector('.layer-title').textContent"));
        assertTrue(page.isTrue("document.querySelector('.layer .settings').textContent.includes('filters24')"));
        assertEquals(1, page.number("document.querySelectorAll('.histogram').length"));
        assertTrue(page.isTrue("document.querySelector('.layer').textContent.includes('Choose a picture to see')"));

        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor("document.querySelectorAll('.maps canvas').length === 24");
        page.waitFor(PageIT.ANSWERED);
        assertTrue(page.number("new Set(" + Pixels.all("document.querySelector('.maps canvas')") + ").size") > 20, "a flat picture");

        double before = page.number("document.querySelector('.graph').clientWidth");
        page.input().click(".wiring .actions button:nth-of-type(2)");
        page.waitFor("document.querySelector('.graph').clientWidth > " + before * 1.2);
        page.evaluate("document.querySelectorAll('.graph .box')[" + (rows - 1)
                + "].dispatchEvent(new MouseEvent('click', {bubbles: true}))");
        page.waitFor("document.querySelector('.layer-title').textContent.endsWith(', Softmax')");
        page.waitFor("document.querySelector('.bars.wide')");
        page.input().click(".layer-head button");
        assertTrue(page.isTrue("!document.querySelector('.layer').checkVisibility()"));
        assertTrue(page.isTrue("document.activeElement === [...document.querySelectorAll('.layer-name')].pop()"));
    }
}
