package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many pictures in the page: a folder whose folders are classes, files to take away, recipes, and 5,000 at once. */
class ManyIT extends BrowserCase {
    static final String SAID = "document.querySelector('#part-many > .report').textContent";
    private static final String ROWS = "document.querySelectorAll('.verdicts tbody tr')";

    private static final String TRUTH = "document.querySelectorAll('.verdicts td:nth-child(4)')";

    @TempDir
    Path folder;

    @BeforeEach
    void openPart() {
        page.open("/");
        page.waitFor("document.querySelector('#classes li')");
        page.input().click("[data-part=many]");
        page.waitFor("document.querySelector('#part-many .room-lead')");
    }

    /** Folders {@code happy} and {@code surprise} of drawn faces and one file that is none. */
    static Path faces(Path folder) throws IOException {
        Path all = folder.resolve("faces");
        SamplePictures pictures = new SamplePictures(folder);
        for (String name : new String[] {"happy", "surprise"}) {
            Path of = Files.createDirectories(all.resolve(name));
            for (int i = 1; i <= 3; i++) {
                Files.copy(i == 2 ? pictures.transparentFace() : pictures.face(),
                        of.resolve(i + (i == 2 ? ".png" : ".jpg")));
            }
        }
        Files.writeString(all.resolve("notes.txt"), "none of them is a photograph");
        Files.write(all.resolve("happy/broken.png"), new byte[] {(byte) 137, 'P', 'N', 'G'});
        return all;
    }

    @Test
    void marksAFolderAndTriesRecipes() throws IOException {
        page.input().choose("#many-folder", faces(folder));
        page.waitFor(SAID + ".includes(' right, that is ')");
        assertTrue(page.text(SAID).startsWith("7 pictures in "), page.text(SAID));
        assertTrue(page.text(SAID).endsWith("Could not be opened: 1."), page.text(SAID));
        assertEquals(7, page.number(ROWS + ".length"));
        assertEquals("6", page.text("[...document.querySelectorAll('.matrix td.number')].reduce((a, e) =>"
                + " a + +e.textContent, 0) + ''"));
        assertEquals("mistake", page.text("document.querySelector('#many-order').value"));
        page.waitFor("[..." + ROWS + "].filter(r => " + Pixels.at("r.querySelector('canvas')", 24, 24)
                + "[3]).length === 6");

        page.evaluate("URL.createObjectURL = blob => { window.saved = blob; return '#'; }; document.addEventListener("
                + "'click', e => { if (e.target.download) { window.name2 = e.target.download; e.preventDefault(); } }, true)");
        page.input().click("#part-many .results-desk .actions button");
        assertTrue(page.text("window.saved.text()").contains("faces/happy/1.jpg,happy,"), page.text("window.saved.text()"));

        page.input().click(".ranking .plain:not([hidden])");
        page.waitFor("document.querySelector('.ranking .report').textContent.startsWith('The best recipe gets ')");
        assertEquals(12, page.number("document.querySelectorAll('.ranking tbody tr').length"));
        page.input().click(".verdicts tbody tr .verdict-picture");
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void aFolderMayHaveAnyNameThatItsClassHas() throws IOException {
        Path faces = faces(folder);
        Files.move(faces.resolve("surprise"), faces.resolve("joie"));
        page = newPage(new PageOptions(1280, 900, "fr-FR", false, false));
        openPart();
        page.input().choose("#many-folder", faces);
        page.waitFor(SAID + ".includes(' sur 6, soit ')");
        assertEquals(List.of("joie", "joie"), List.of(page.text(TRUTH + "[0].textContent"), page.text(TRUTH + "[6].textContent")));

        // A person's own names, and a folder still of the model's.
        page.input().click("[data-part=library]");
        page.waitFor("document.querySelector('.labels textarea')?.value.includes('joie')");
        page.evaluate("document.querySelector('.labels').open = true; document.querySelector('.labels textarea').value ="
                + " 'a\\nb\\nc\\nsourire\\nd\\ne\\nf'");
        page.input().click(".labels .button");
        page.waitFor("document.querySelector('#classes').textContent.includes('sourire')");
        Files.move(faces.resolve("joie"), faces.resolve("sourire"));
        page.input().choose("#many-folder", faces);
        page.waitFor(SAID + ".includes(' sur 6, soit ') && " + TRUTH + "[0].textContent === 'sourire'");
        assertEquals("sourire", page.text(TRUTH + "[6].textContent"));
    }

    @Test
    void staysQuickWithFiveThousandPictures() throws IOException {
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 48 * 48; i++) {
            image.setRGB(i % 48, i / 48, random.nextInt(256) * 0x10101);
        }
        ImageIO.write(image, "png", folder.resolve("noise.png").toFile());
        page.input().choose("#many-files", folder.resolve("noise.png"));
        page.waitFor(SAID + ".startsWith('1 pictures in ')");
        page.evaluate("""
                (() => {
                  window.longest = 0;
                  new PerformanceObserver(list => list.getEntries().forEach(e =>
                      window.longest = Math.max(window.longest, e.duration))).observe({entryTypes: ['longtask']});
                  const canvas = document.createElement('canvas');
                  canvas.width = canvas.height = 48;
                  return new Promise(done => canvas.toBlob(blob => {
                    const given = new DataTransfer();
                    for (let i = 0; i < 5000; i++) given.items.add(new File([blob], i + '.png', {type: 'image/png'}));
                    const input = document.querySelector('#many-files');
                    input.files = given.files;
                    // Making 5,000 files is the test's own work, and is reported later.
                    setTimeout(() => {
                      window.longest = 0;
                      input.dispatchEvent(new Event('change'));
                      done();
                    }, 500);
                  }));
                })()""");
        page.waitFor("/^\\d{3,} of 5,000 pictures$/.test(" + SAID + ")");
        // The table is drawn at most every 400 ms, which a fast machine fills with more than the first hundred.
        page.waitFor(ROWS + ".length === 50");
        page.input().click("#part-many > .actions .plain:not([hidden]):last-child");
        page.waitFor(SAID + ".startsWith('Stopped after ')");
        double longest = page.number("window.longest");
        assertTrue(longest < 200, "the page stood still for " + longest + " ms");
    }
}
