package dev.vitrine.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.browser.protocol.OfflineStatus;
import org.junit.jupiter.api.Test;

/** That the site works without a network after one visit, and says so only then. */
class OfflineIT extends BrowserCase {
    private static final String ASK = "new Promise(done => {"
            + "navigator.serviceWorker.addEventListener('message', e => done(e.data), {once: true});"
            + "navigator.serviceWorker.startMessages();"
            + "navigator.serviceWorker.ready.then(r => r.active.postMessage('" + OfflineStatus.QUESTION
            + "')); })";
    private static final String LOSE_ONE = "caches.keys().then(names => caches.open(names[0]))"
            + ".then(cache => cache.keys().then(keys => cache.delete(keys[0])))";

    @Test
    void keepsEveryFileAndSaysSo() {
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
        OfflineStatus status = OfflineStatus.decode(page.text(ASK));
        assertTrue(status.isReady(), status.toString());
        assertEquals(status.totalFiles(), (int) page.number("caches.open('vitrine-release-" + status.release()
                + "').then(c => c.keys()).then(k => k.length)"));
    }

    @Test
    void reloadsWithTheServerStopped() {
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
        server.close();
        page.reload();
        assertEquals("Vitrine", page.text("document.title"));
        assertTrue(page.isTrue("crossOriginIsolated"), "kept responses keep their headers");
        page.open("/?model=somewhere");
        assertEquals("Vitrine", page.text("document.title"));
    }

    @Test
    void fetchesAgainWhatTheBrowserLost() {
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
        page.evaluate(LOSE_ONE);
        assertFalse(OfflineStatus.decode(page.text(ASK)).isReady());
        page.waitFor(ASK + ".then(text => text.split(' ')[2] === text.split(' ')[3])");
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoNetwork() {
        page.console().expect("ERR_CONNECTION_REFUSED");
        page.open("/");
        page.waitFor("navigator.serviceWorker.controller");
        server.close();
        page.evaluate(LOSE_ONE);
        OfflineStatus status = OfflineStatus.decode(page.text(ASK));
        assertEquals(status.totalFiles() - 1, status.keptFiles());
        assertEquals(status, OfflineStatus.decode(page.text(ASK)));
    }
}
