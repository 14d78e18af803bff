package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All the ways of getting a picture in but a single file. */
class SourcesIT extends BrowserCase {
    private static final String FACTS = "document.querySelector('#picture-facts').textContent";

    @TempDir
    Path folder;

    @Test
    void aDrawnSampleIsOneClickAway() {
        page.open("/");
        page.waitFor("[...document.querySelectorAll('.sample img')].every(image => image.naturalWidth > 0"
                + " && image.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}))");
        page.input().click(".sample");
        page.waitFor(PageIT.ANSWERED);
        assertEquals("Laughing face, 512 × 512, PNG", page.text(FACTS));
        assertEquals("happy", page.text("document.querySelector('#headline-class').textContent"));
    }

    @Test
    void severalPicturesAreARowToChooseFrom() throws IOException {
        SamplePictures pictures = new SamplePictures(folder);
        page.open("/");
        page.input().choose("#file", pictures.face(), pictures.transparentFace(), pictures.text());
        page.waitFor("document.querySelectorAll('.thumbnail').length === 2");
        page.waitFor(FACTS + ".startsWith('cut-out.png, 300')");
        assertEquals("Left out, being no pictures: 1.",
                page.text("document.querySelector('.strip .report').textContent"));
        page.input().click("li:nth-child(2) .thumbnail");
        page.waitFor(FACTS + ".startsWith('portrait.jpg, 900')");
        assertEquals("true", page.text("document.querySelectorAll('.thumbnail')[1].getAttribute('aria-pressed')"));
    }

    @Test
    void aDrawingHasTheSizeThatItsProportionsSay() throws IOException {
        Path drawing = Files.writeString(folder.resolve("flag.svg"), "<svg xmlns='http://www.w3.org/2000/svg'"
                + " viewBox='0 0 30 20'><rect width='30' height='20' fill='#00f'/></svg>");
        page.open("/");
        page.input().choose("#file", drawing);
        page.waitFor(FACTS + ".startsWith('flag.svg, 768')");
        assertEquals("flag.svg, 768 × 512, PNG", page.text(FACTS));
        assertEquals("85,85,85,255", page.text("[..." + Pixels.at("document.querySelector('#sight')", 20, 20)
                + "].join()"));
        Path broken = Files.writeString(folder.resolve("odd.svg"), "<html></html>");
        page.input().choose("#file", broken);
        page.waitFor(PageIT.FAILED);
        assertEquals("odd.svg is no drawing that this browser can show.",
                page.text("document.querySelector('#alert .sentence').textContent"));
    }

    @Test
    void fetchesAPictureFromAnAddress() {
        page.open("/");
        page.input().click("[data-give$=address]");
        page.waitFor("document.activeElement.id === 'address'");
        String icon = page.text("document.querySelector('link[rel=apple-touch-icon]').href");
        page.input().type(icon);
        page.input().press("Enter");
        page.waitFor(FACTS + ".startsWith('vitrine-192')");
        page.console().expect("404");
        page.evaluate("document.querySelector('#address').value = location.origin + '/none.png'");
        page.input().click(".address button");
        page.waitFor(PageIT.FAILED);
        assertEquals("none.png could not be fetched: the site answered with status 404.",
                page.text("document.querySelector('#alert .sentence').textContent"));
        page.console().expect("ERR_");
        page.console().expect("CORS");
        page.console().expect("Content Security Policy");
        page.evaluate("document.querySelector('#address').value = 'https://127.0.0.1:1/cat.png'");
        page.input().click(".address button");
        page.waitFor("document.querySelector('#alert').textContent.includes('cat.png could not be fetched.')");
    }

    @Test
    void aPasteWithoutAPictureIsSaid() throws IOException {
        page.open("/");
        paste("d.setData('text/plain', 'hello')");
        page.waitFor(PageIT.FAILED);
        assertEquals("There is no picture in the clipboard.",
                page.text("document.querySelector('#alert .sentence').textContent"));
        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor(PageIT.ANSWERED);
        assertFalse(page.isTrue(PageIT.FAILED));
    }

    private void paste(String fill) {
        page.evaluate("(() => { const d = new DataTransfer(); " + fill + ";"
                + "window.dispatchEvent(new ClipboardEvent('paste', {clipboardData: d})); })()");
    }

    @Test
    void filmsWithTheCameraUntilAFrameIsKept() {
        page.allow("videoCapture");
        page.open("/");
        page.input().click("[data-give$=camera]");
        page.waitFor("document.querySelector('.booth video')?.videoWidth && " + PageIT.ANSWERED);
        page.waitFor(FACTS + ".startsWith('Camera, 640 × 480')");
        page.evaluate("window.answers = 0; new MutationObserver(() => window.answers++)"
                + ".observe(document.querySelector('#status'), {childList: true})");
        page.waitFor("window.answers > 3");
        assertTrue(page.isTrue("document.querySelector('.booth video').classList.contains('mirrored')"));
        page.input().click(".booth-bar button");
        page.waitFor(FACTS + ".startsWith('camera.png, 640 × 480, PNG')");
        assertFalse(page.isTrue("document.querySelector('.booth').checkVisibility()"));
        assertTrue(page.isTrue("document.querySelector('.booth video').srcObject === null"));
    }

    @Test
    void aRefusedCameraIsSaid() {
        page.open("/");
        page.evaluate("navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))");
        page.input().click("[data-give$=camera]");
        page.waitFor(PageIT.FAILED);
        assertEquals("The camera is not allowed for this page.",
                page.text("document.querySelector('#alert .sentence').textContent"));
        page.input().click(".sample");
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void turnsAPhotographAsItsCameraSays() throws IOException {
        page.open("/");
        for (int orientation = 1; orientation <= 8; orientation++) {
            Path photo = photo(orientation);
            page.input().choose("#file", photo);
            page.waitFor(FACTS + " === 'turned" + orientation + ".jpg, 96 × 48, JPEG' && " + PageIT.ANSWERED);
            int[] corners = corners();
            assertTrue(corners[0] > 60 && corners[1] < 30 && corners[2] < 30 && corners[3] > 200,
                    orientation + ": " + List.of(corners[0], corners[1], corners[2], corners[3]));
        }
    }

    // Grey of the middle of each quarter: red, black, black, white.
    private int[] corners() {
        int[] grey = new int[4];
        for (int i = 0; i < 4; i++) {
            grey[i] = (int) page.number(Pixels.at("document.querySelector('#sight')", 12 + i % 2 * 24,
                    12 + i / 2 * 24) + "[0]");
        }
        return grey;
    }

    /** A wide picture, red at its top left and white at its bottom right, stored as a camera held so would store it. */
    private Path photo(int orientation) throws IOException {
        boolean isSwapped = orientation >= 5;
        BufferedImage stored = new BufferedImage(isSwapped ? 48 : 96, isSwapped ? 96 : 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 96; x++) {
                int color = x < 48 && y < 24 ? Color.RED.getRGB() : x >= 48 && y >= 24 ? Color.WHITE.getRGB() : 0;
                int flippedX = 95 - x;
                int flippedY = 47 - y;
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, color);
                    case 2 -> stored.setRGB(flippedX, y, color);
                    case 3 -> stored.setRGB(flippedX, flippedY, color);
                    case 4 -> stored.setRGB(x, flippedY, color);
                    case 5 -> stored.setRGB(y, x, color);
                    case 6 -> stored.setRGB(y, flippedX, color);
                    case 7 -> stored.setRGB(flippedY, flippedX, color);
                    default -> stored.setRGB(flippedY, x, color);
                }
            }
        }
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(stored, "jpg", jpeg);
        byte[] bytes = jpeg.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(bytes, 0, 2);
        // APP1: Exif, big-endian TIFF with one entry, 0x0112 (orientation), a short.
        file.writeBytes(new byte[] {-1, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        file.write(bytes, 2, bytes.length - 2);
        return Files.write(folder.resolve("turned" + orientation + ".jpg"), file.toByteArray());
    }
}
