package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.EventTarget;

/** The global object of a service worker. */
public interface ServiceWorkerScope extends EventTarget {
    @JSBody(script = "return self;")
    static ServiceWorkerScope current() {
        throw new UnsupportedOperationException();
    }

    /** The address below which pages are controlled, ending in {@code /}. */
    @JSBody(script = "return this.registration.scope;")
    String scope();

    /** Makes this version the active one without waiting for old pages to close. */
    JSPromise<JSObject> skipWaiting();

    @JSProperty
    Clients getClients();
}
