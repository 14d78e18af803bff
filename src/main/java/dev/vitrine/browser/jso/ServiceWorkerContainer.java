package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.EventTarget;

/** A page's side of service workers. */
public interface ServiceWorkerContainer extends EventTarget {
    /** Null where the browser has none or forbids them, as on a page without HTTPS. */
    @JSBody(script = "return navigator.serviceWorker || null;")
    static ServiceWorkerContainer current() {
        throw new UnsupportedOperationException();
    }

    /** Resolves once the script is fetched; the installation goes on. */
    JSPromise<JSObject> register(String scriptUrl);

    /**
     * Sends a message to the active service worker, as soon as there is one; it answers with a message event
     * here.
     */
    @JSBody(params = "message", script = "this.ready.then(function(r) { r.active.postMessage(message); });")
    void postToActive(String message);
}
