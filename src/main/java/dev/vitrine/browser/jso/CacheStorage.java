package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;

/** The origin's stores of responses. */
public interface CacheStorage extends JSObject {
    @JSBody(script = "return caches;")
    static CacheStorage current() {
        throw new UnsupportedOperationException();
    }

    /** Opens a store, a new one where there is none of that name. */
    JSPromise<Cache> open(String name);

    /** Names, oldest store first. */
    JSPromise<JSArrayReader<JSString>> keys();

    @JSMethod("delete")
    JSPromise<JSObject> remove(String name);

    /** Looks through all stores, oldest first; gives {@code undefined} where nothing is kept. */
    @JSBody(params = "url", script = "return this.match(url, {ignoreVary: true});")
    JSPromise<Response> find(String url);
}
