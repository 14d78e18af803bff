package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
