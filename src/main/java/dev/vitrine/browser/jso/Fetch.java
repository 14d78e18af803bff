package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.core.JSPromise;

/** The global {@code fetch}, of a page or of a worker. */
public final class Fetch {
    private Fetch() {
    }

    /** Rejects where there is no network; an HTTP error is a response like any other. */
    @JSBody(params = "request", script = "return fetch(request);")
    public static native JSPromise<Response> fetch(Request request);
}
