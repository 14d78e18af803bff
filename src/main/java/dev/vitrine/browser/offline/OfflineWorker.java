package dev.vitrine.browser.offline;

import dev.vitrine.browser.jso.Client;
import dev.vitrine.browser.jso.ExtendableEvent;
import dev.vitrine.browser.jso.ExtendableMessageEvent;
import dev.vitrine.browser.jso.Fetch;
import dev.vitrine.browser.jso.FetchEvent;
import dev.vitrine.browser.jso.Request;
import dev.vitrine.browser.jso.Response;
import dev.vitrine.browser.jso.ServiceWorkerScope;
import dev.vitrine.browser.protocol.OfflineStatus;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/**
 * Answers a service worker's events. A new release installs whole, takes over at once and serves the next navigation;
 * open pages of the release before keep finding their files. It touches no request outside the site.
 */
final class OfflineWorker {
    private final ServiceWorkerScope scope;
    private final Release release;
    private final ReleaseCache cache;

    OfflineWorker(ServiceWorkerScope scope, Release release) {
        this.scope = scope;
        this.release = release;
        this.cache = new ReleaseCache(release, scope.scope());
    }

    /** Must run before the script's first turn ends: later listeners would miss the events that start the worker. */
    void listen() {
        scope.onEvent("install", (ExtendableEvent event) -> event.waitUntil(async(this::install)));
        scope.onEvent("activate", (ExtendableEvent event) -> event.waitUntil(async(this::activate)));
        scope.onEvent("message", (ExtendableMessageEvent event) -> answer(event));
        scope.onEvent("fetch", (FetchEvent event) -> serve(event));
    }

    private void install() {
        cache.fill();
        scope.skipWaiting().await();
    }

    private void activate() {
        scope.getClients().claim().await();
        JSArrayReader<Client> windows = scope.getClients().windows().await();
        cache.deleteStale(windows.getLength() > 0);
        String status = cache.status().encode();
        for (int i = 0; i < windows.getLength(); i++) {
            windows.get(i).postMessage(status);
        }
    }

    private void answer(ExtendableMessageEvent event) {
        if (!JSObjects.typeOf(event.getData()).equals("string")
                || !((JSString) event.getData()).stringValue().equals(OfflineStatus.QUESTION)) {
            return;
        }
        Client asker = event.getSource();
        event.waitUntil(async(() -> {
            OfflineStatus status = cache.status();
            asker.postMessage(status.encode());
            if (!status.isReady() && fillAgain()) {
                asker.postMessage(cache.status().encode());
            }
        }));
    }

    private boolean fillAgain() {
        try {
            cache.fill();
            return true;
        } catch (RuntimeException e) {
            // No network now: the answer given stands, and the next question tries again.
            return false;
        }
    }

    private void serve(FetchEvent event) {
        Request request = event.getRequest();
        String name = nameInScope(request);
        if (name == null) {
            return;
        }
        event.respondWith(JSPromise.callAsync(() -> {
            Response kept = cache.find(name);
            return kept != null ? kept : Fetch.fetch(request).await();
        }));
        if (name.equals("./")) {
            event.waitUntil(async(() -> cache.deleteStale(scope.getClients().windows().await().getLength() > 0)));
        }
    }

    /** The kept name that a request asks for; null if the network shall answer. */
    private String nameInScope(Request request) {
        String url = request.getUrl();
        if (!request.getMethod().equals("GET") || !url.startsWith(scope.scope())) {
            return null;
        }
        String name = withoutFrom(url.substring(scope.scope().length()), '#');
        if (request.getMode().equals("navigate")) {
            // What follows the page's address is the page's own affair.
            return withoutFrom(name, '?').isEmpty() ? "./" : null;
        }
        if (name.isEmpty()) {
            return "./";
        }
        return release.holds(name) || KeptFile.isHashedName(name) ? name : null;
    }

    private static String withoutFrom(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static JSPromise<Object> async(Runnable work) {
        return JSPromise.callAsync(() -> {
            work.run();
            return null;
        });
    }
}
