package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSPromise;

/** One named store of responses. */
public interface Cache extends JSObject {
    /** Gives {@code undefined} where nothing is kept. Headers that a server varies on are not compared. */
    @JSBody(params = "url", script = "return this.match(url, {ignoreVary: true});")
    JSPromise<Response> find(String url);

    JSPromise<JSObject> put(String url, Response response);

    JSPromise<JSArrayReader<Request>> keys();
}
