package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;

/** The pages that a service worker can see. */
public interface Clients extends JSObject {
    /** Makes this service worker that of every open page in its scope. */
    JSPromise<JSObject> claim();

    /** Every open page of the origin, controlled or not. */
    @JSBody(script = "return this.matchAll({type: 'window', includeUncontrolled: true});")
    JSPromise<JSArrayReader<Client>> windows();
}
