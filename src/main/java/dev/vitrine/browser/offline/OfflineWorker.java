package dev.vitrine.browser.offline;

import dev.vitrine.browser.jso.Client;
import dev.vitrine.browser.jso.ExtendableEvent;
import dev.vitrine.browser.jso.ExtendableMessageEvent;
import dev.vitrine.browser.jso.FetchEvent;
import dev.vitrine.browser.jso.Request;
import dev.vitrine.browser.jso.Response;
import dev.vitrine.browser.jso.ServiceWorkerScope;
import dev.vitrine.browser.protocol.OfflineStatus;
import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSObjects;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/**
 * Answers a service worker's events. A new release installs whole, takes over at once and serves the next
 * navigation; open pages of the release before keep finding their files. It touches no request outside the
 * site.
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

    /**
     * Must run before the script's first turn ends: later listeners would miss the events that start the
     * worker.
     */
    void listen() {
        scope.onEvent("install", (ExtendableEvent event) -> event.waitUntil(install()));
        scope.onEvent("activate", (ExtendableEvent event) -> event.waitUntil(activate()));
        scope.onEvent("message", (ExtendableMessageEvent event) -> answer(event));
        scope.onEvent("fetch", (FetchEvent event) -> serve(event));
    }

    private JSPromise<?> install() {
        return cache.fill().flatThen(filled -> scope.skipWaiting());
    }

    private JSPromise<?> activate() {
        return scope.getClients().claim()
                .flatThen(claimed -> scope.getClients().windows())
                .flatThen(windows -> cache.deleteStale(windows.getLength() > 0)
                        .flatThen(deleted -> cache.status())
                        .then(status -> {
                            for (int i = 0; i < windows.getLength(); i++) {
                                windows.get(i).postMessage(status.encode());
                            }
                            return status;
                        }));
    }

    private void answer(ExtendableMessageEvent event) {
        if (!JSObjects.typeOf(event.getData()).equals("string")
                || !((JSString) event.getData()).stringValue().equals(OfflineStatus.QUESTION)) {
            return;
        }
        Client asker = event.getSource();
        event.waitUntil(tell(asker).flatThen(status -> status.isReady() ? JSPromise.resolve(status)
                : cache.fill().flatThen(filled -> tell(asker))
                        // No network now: the answer given stands, and the next question tries again.
                        .catchError(failure -> status)));
    }

    private JSPromise<OfflineStatus> tell(Client asker) {
        return cache.status().then(status -> {
            asker.postMessage(status.encode());
            return status;
        });
    }

    private void serve(FetchEvent event) {
        Request request = event.getRequest();
        if (request.getMethod().equals("POST") && request.getUrl().equals(scope.scope() + "share")) {
            event.respondWith(takeShared(request));
            return;
        }
        String name = nameInScope(request);
        if (name == null) {
            return;
        }
        event.respondWith(cache.answer(request, name));
        if (name.equals("./")) {
            event.waitUntil(scope.getClients().windows()
                    .flatThen(windows -> cache.deleteStale(windows.getLength() > 0)));
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

    /** Keeps the picture that another app shares until the page, which is sent there, takes it. */
    @JSBody(params = "request", script = "return request.formData().then(function(form) {"
            + "  var file = form.get('picture');"
            + "  return caches.open('vitrine-shared').then(function(cache) {"
            + "    return file && cache.put('shared', new Response(file,"
            + "      {headers: {'content-type': file.type, 'x-name': encodeURIComponent(file.name)}})); });"
            + "}).then(function() { return Response.redirect('./?shared', 303); });")
    private static native JSPromise<Response> takeShared(Request request);

    private static String withoutFrom(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
