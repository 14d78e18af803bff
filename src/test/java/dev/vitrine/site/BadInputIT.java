package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That what cannot be used is said in one sentence, and that the page goes on. */
class BadInputIT extends BrowserCase {
    /** What the service worker logs when it refuses a release of which a file was changed. */
    private static final String REFUSED_RELEASE = "service_worker: ";

    private static final String SENTENCE = "document.querySelector('#alert .sentence').textContent";

    @TempDir
    Path folder;

    @Test
    void aScriptThatDoesNotComeLeavesThePageToBeSeen() {
        page.console().expect("ERR_BLOCKED_BY_CLIENT");
        page.call("Network.enable", Map.of());
        page.call("Network.setBlockedURLs", Map.of("urls", List.of("*/page.*.js")));
        for (String motion : List.of("no-preference", "reduce")) {
            page.call("Emulation.setEmulatedMedia", Map.of("features",
                    List.of(Map.of("name", "prefers-reduced-motion", "value", motion))));
            page.open("/");
            page.waitFor("document.documentElement.className === 'unread'"
                    + " && document.querySelector('h1').checkVisibility({checkVisibilityCSS: true, checkOpacity: true})");
        }
    }

    @Test
    void badPicturesAreSaidAndTheNextGoodOneIsAnswered() throws IOException {
        SamplePictures pictures = new SamplePictures(folder);
        page.open("/");
        says(pictures.text(), "notes.txt is not a picture: its first bytes are those of no known picture"
                + " format.");
        page.screenshot("bad-picture");
        says(pictures.empty(), "empty.png is empty: it holds no bytes at all.");
        says(pictures.truncated(), "half.png is cut short: it begins as a PNG picture but ends before its"
                + " size is told.");
        says(pictures.huge(), "huge.png is too large: 20000 x 10000 pixels are 200 megapixels, and at most 64"
                + " can be opened.");

        page.input().choose("#file", pictures.face());
        page.waitFor(PageIT.ANSWERED);
        assertFalse(page.isTrue(PageIT.FAILED));
    }

    private void says(Path file, String sentence) {
        page.input().choose("#file", file);
        page.waitFor("document.querySelector('#alert .sentence') && " + SENTENCE + ".startsWith('"
                + file.getFileName() + "')");
        assertEquals(sentence, page.text(SENTENCE));
        assertFalse(page.isTrue("document.querySelector('#picture').checkVisibility()"));
        assertFalse(page.isTrue("document.querySelector('#classes li.best')"));
    }

    @Test
    void aPhotographOfAKindThatTheBrowserCannotOpenIsSaid() throws IOException {
        // An ISO file type box of the brand heic, then nothing that any decoder could use.
        byte[] heic = Arrays.copyOf(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c', 0, 0, 0, 0, 'm', 'i', 'f',
            '1', 'h', 'e', 'i', 'c'}, 4096);
        page.open("/");
        says(Files.write(folder.resolve("IMG_0042.HEIC"), heic), "IMG_0042.HEIC is a HEIC picture, and this browser cannot"
                + " open it.");
        page.input().click(".sample");
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void aCanvasThatAltersPixelsIsSaidAndThePageGoesOn() throws IOException {
        page.beforeWorkers("const read = OffscreenCanvasRenderingContext2D.prototype.getImageData;"
                + "OffscreenCanvasRenderingContext2D.prototype.getImageData = function(...area) {"
                + " const image = read.apply(this, area); image.data[image.data.length / 2] ^= 1; return image; };");
        page.open("/");
        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor(PageIT.ANSWERED);
        assertEquals("This browser alters pictures a little to hide who you are. Answers may be off; allow canvas data for"
                + " this page.", page.text("document.querySelector('#notes').textContent"));
        Page honest = newPage(PageOptions.desktop());
        honest.open("/");
        honest.input().choose("#file", new SamplePictures(folder).face());
        honest.waitFor(PageIT.ANSWERED);
        assertEquals("", honest.text("document.querySelector('#notes').textContent"));
    }

    @Test
    void aBrowserThatKeepsNothingIsNoObstacle() throws IOException {
        String refuse = "throw new DOMException('', 'SecurityError')";
        page.beforeScripts("for (const name of ['localStorage', 'sessionStorage', 'caches']) Object.defineProperty(window, name,"
                + " {get() { " + refuse + "; }}); IDBFactory.prototype.open = () => { " + refuse + "; };"
                + "navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));");
        page.open("/");
        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor(PageIT.ANSWERED);
        page.input().click("#crop");
        page.waitFor("document.querySelector('.crop-box')?.checkVisibility()");
        page.input().click("[data-part=library]");
        page.waitFor("document.querySelector('#part-library .room-lead')");
        page.input().choose("#model-files", LibraryIT.fixture(folder, "keras3-sequential.keras"));
        page.waitFor("document.querySelector('#model').textContent.startsWith('keras3-sequential')");
        page.waitFor(PageIT.ANSWERED);
        page.input().click(LibraryIT.KEEP);
        page.waitFor(LibraryIT.ALERT);
        assertEquals("This browser lets the page keep nothing, perhaps because the window is private. Save the model as a ZIP"
                + " instead.", page.text(LibraryIT.ALERT));
    }

    @Test
    void badPicturesAreSaidInFrench() throws IOException {
        Page french = newPage(PageOptions.phone().inLocale("fr-FR").inDark());
        french.open("/");
        french.input().choose("#file", new SamplePictures(folder).text());
        french.waitFor(PageIT.FAILED);
        assertEquals("notes.txt n’est pas une image d’un format connu.", french.text(SENTENCE));
        french.screenshot("bad-picture-fr-dark-360");
    }

    @Test
    void aMissingModelIsSaidAndCanBeTriedAgain() throws IOException {
        page.console().expect("404");
        page.console().expect(REFUSED_RELEASE);
        page.console().expect("sw.js");
        Path site = brokenSite();
        Path model = site.resolve("model/model.json");
        byte[] whole = Files.readAllBytes(model);
        Files.delete(model);
        page.open("/");
        page.waitFor(PageIT.FAILED);
        assertTrue(page.text(SENTENCE).contains("was not found (status 404)"), page.text(SENTENCE));

        Files.write(model, whole);
        page.input().click("#alert button");
        assertEquals("file", page.text("document.activeElement.id"));
        page.input().choose("#file", new SamplePictures(folder).face());
        page.waitFor(PageIT.ANSWERED);
    }

    @Test
    void aWebPageInsteadOfTheModelIsSaid() throws IOException {
        page.console().expect(REFUSED_RELEASE);
        page.console().expect("sw.js");
        Path site = brokenSite();
        Files.writeString(site.resolve("model/model.json"), "<!doctype html><title>Not found</title>");
        page.open("/");
        page.waitFor(PageIT.FAILED);
        assertTrue(page.text(SENTENCE).startsWith("The server answered with a web page instead of the model"),
                page.text(SENTENCE));
    }

    @Test
    void weightsCutShortAreSaid() throws IOException {
        page.console().expect(REFUSED_RELEASE);
        page.console().expect("sw.js");
        Path site = brokenSite();
        try (Stream<Path> files = Files.list(site.resolve("model"))) {
            Path weights = files.filter(file -> file.toString().contains(".bin")).findFirst().orElseThrow();
            byte[] whole = Files.readAllBytes(weights);
            Files.write(weights, Arrays.copyOf(whole, whole.length / 2));
        }
        page.open("/");
        page.waitFor(PageIT.FAILED);
        assertTrue(page.text("document.querySelector('#alert').textContent").contains("cut short"),
                page.text("document.querySelector('#alert').textContent"));
    }

    @Test
    void unknownLayersAreAllNamed() throws IOException {
        page.console().expect(REFUSED_RELEASE);
        page.console().expect("sw.js");
        Path model = brokenSite().resolve("model/model.json");
        Files.writeString(model, Files.readString(model)
                .replaceAll("\"class_name\": ?\"Dropout\"", "\"class_name\": \"Gauss\"")
                .replaceAll("\"class_name\": ?\"Dense\"", "\"class_name\": \"Sparse\""));
        page.open("/");
        page.waitFor(PageIT.FAILED);
        String all = page.text("document.querySelector('#alert').textContent");
        assertTrue(all.startsWith("model.json uses "), all);
        assertTrue(all.contains("Gauss") && all.contains("Sparse"), all);
        page.screenshot("unknown-layers");
    }

    @Test
    void aWorkerThatCannotStartIsSaid() throws IOException {
        page.console().expect("404");
        page.console().expect("worker");
        page.console().expect("sw.js");
        Path site = brokenSite();
        Files.delete(site.resolve(new Deployment(folder.resolve("names")).name("worker.js")));
        page.open("/");
        page.waitFor(PageIT.FAILED);
        assertEquals("The part of the page that runs the model has stopped.", page.text(SENTENCE));
        assertEquals("Try again", page.text("document.querySelector('#alert button').textContent"));
    }

    /** A copy of the site, served in its place. */
    private Path brokenSite() throws IOException {
        int port = server.uri().getPort();
        server.close();
        Deployment deployment = new Deployment(folder.resolve("site"));
        server = SiteServer.start(deployment.folder(), Path.of("firebase.json"), port);
        return deployment.folder();
    }
}
