package dev.vitrine.browser.jso;

import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;

/** A request that a service worker may answer. */
public interface FetchEvent extends ExtendableEvent {
    @JSProperty
    Request getRequest();

    /** Must be called before the listener returns. */
    void respondWith(JSPromise<Response> response);
}
