package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.tool.serve.SiteServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That a new release replaces an old one without breaking pages that are open. */
class UpdateIT extends BrowserCase {
    private static final String OUR_CACHES =
            "caches.keys().then(names => names.filter(n => n.startsWith('vitrine-release-')).length)";

    @TempDir
    Path folder;

    private Deployment deployment;

    @BeforeEach
    void deployFirstRelease() throws IOException {
        int port = URI.create(server.uri().toString()).getPort();
        server.close();
        deployment = new Deployment(folder.resolve("site"));
        server = SiteServer.start(deployment.folder(), Path.of("firebase.json"), port);
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
    }

    // A browser looks for a new release by itself too, so this counts from before there is one.
    private void update(String title) throws IOException {
        page.evaluate("window.changes = 0; navigator.serviceWorker.oncontrollerchange = () => window.changes++");
        deployment.release(title);
        page.evaluate("navigator.serviceWorker.ready.then(r => r.update()).then(() => true)");
        page.waitFor("window.changes > 0");
    }

    @Test
    void anOpenPageKeepsItsFilesAndTheNextOneIsNew() throws IOException {
        String oldWorker = deployment.name("worker.js");
        update("Second");
        assertEquals("Vitrine", page.text("document.title"));
        assertEquals(200, page.number("fetch('" + oldWorker + "').then(r => r.status)"));
        assertEquals(2, page.number(OUR_CACHES));
        page.reload();
        assertEquals("Second", page.text("document.title"));
    }

    @Test
    void onlyTheReleaseBeforeIsKept() throws IOException {
        update("Second");
        update("Third");
        page.waitFor(OUR_CACHES + ".then(n => n === 2)");
        page.reload();
        assertEquals("Third", page.text("document.title"));
    }

    @Test
    void aHalfDeployedReleaseIsRefused() throws IOException {
        page.console().expect("digest");
        page.console().expect("service_worker: ");
        deployment.release("Second");
        deployment.retitle("Neither");
        page.evaluate("navigator.serviceWorker.ready.then(r => r.update()).then(r => new Promise(done => {"
                + "const w = r.installing; if (!w) return done();"
                + "w.onstatechange = () => done(w.state); }))");
        page.reload();
        assertEquals("Vitrine", page.text("document.title"));
    }
}
