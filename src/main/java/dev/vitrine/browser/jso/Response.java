package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.ArrayBuffer;

/** A response, as the Fetch standard has it. */
public interface Response extends JSObject {
    /** Whether the status is 200 to 299. */
    @JSProperty
    boolean isOk();

    @JSProperty
    int getStatus();

    /** Where the body came from at last, after redirects. */
    @JSProperty
    String getUrl();

    @JSProperty
    boolean isRedirected();

    /** A header's value, or null. */
    @JSBody(params = "name", script = "return this.headers.get(name);")
    String header(String name);

    JSPromise<ArrayBuffer> arrayBuffer();

    JSPromise<JSString> text();
}
