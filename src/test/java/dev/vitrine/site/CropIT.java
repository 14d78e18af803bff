package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The box over the picture, by mouse and by keyboard, and what the model sees of it. */
class CropIT extends BrowserCase {
    private static final String LEFT = Pixels.at("document.querySelector('#sight')", 2, 24) + "[0]";
    private static final String BOX = "document.querySelector('.crop-box')";

    @TempDir
    Path folder;

    // Black on the left, white on the right half.
    private Path halves() throws IOException {
        BufferedImage image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(200, 0, 200, 200);
        g.dispose();
        Path file = folder.resolve("halves.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void theModelSeesWhatIsInTheBoxWhileItIsDragged() throws IOException {
        page.open("/");
        page.input().choose("#file", halves());
        page.waitFor(PageIT.ANSWERED + " && " + LEFT + " === 0");
        page.input().click("#crop");
        page.waitFor(BOX + "?.checkVisibility()");
        page.evaluate("window.said = ''; new MutationObserver(() => window.said"
                + " += document.querySelector('#announcer').textContent)"
                + ".observe(document.querySelector('#announcer'), {childList: true})");
        // By keyboard to the right, until the box lies over white alone.
        page.evaluate(BOX + ".focus()");
        for (int i = 0; i < 3; i++) {
            page.input().pressWithShift("ArrowRight");
        }
        page.waitFor(LEFT + " === 255");
        assertTrue(page.text("window.said").contains(" from the left, "));
        // By mouse back to the left.
        String before = page.text(BOX + ".style.left");
        page.input().drag(".crop-box", -200, 0);
        page.waitFor(LEFT + " === 0");
        assertNotEquals(before, page.text(BOX + ".style.left"));
        double width = page.number(BOX + ".getBoundingClientRect().width");
        page.input().drag(".crop-corner.se", -30, -30);
        assertEquals(width - 30, page.number(BOX + ".getBoundingClientRect().width"), 2);
        assertEquals(page.number(BOX + ".getBoundingClientRect().width"),
                page.number(BOX + ".getBoundingClientRect().height"), 1.5);
    }

    @Test
    void isThereAgainOnTheNextVisit() throws IOException {
        page.open("/");
        page.input().choose("#file", halves());
        page.waitFor(PageIT.ANSWERED);
        page.input().click("#crop");
        page.waitFor(BOX + "?.checkVisibility()");
        page.evaluate(BOX + ".focus()");
        for (int i = 0; i < 3; i++) {
            page.input().pressWithShift("ArrowRight");
        }
        page.waitFor(LEFT + " === 255");
        page.reload();
        page.input().choose("#file", halves());
        page.waitFor(BOX + "?.checkVisibility() && " + LEFT + " === 255");
        assertEquals("true", page.text("document.querySelector('#crop').getAttribute('aria-pressed')"));
        page.input().click("#crop");
        page.waitFor(LEFT + " === 0");
    }
}
