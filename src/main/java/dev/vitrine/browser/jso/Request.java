package dev.vitrine.browser.jso;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A request, as the Fetch standard has it. */
public interface Request extends JSObject {
    @JSProperty
    String getUrl();

    @JSProperty
    String getMethod();

    /** {@code navigate} where a page is asked for. */
    @JSProperty
    String getMode();

    /**
     * @param url absolute, or relative to the script's own address
     * @param cacheMode such as {@code default}, {@code no-cache} (ask whether it changed) or {@code reload}
     * @param integrity digest that the body must have, such as {@code sha256-…}; empty for none
     */
    @JSBody(params = {"url", "cacheMode", "integrity"},
            script = "return new Request(url, {cache: cacheMode, integrity: integrity});")
    static Request of(String url, String cacheMode, String integrity) {
        throw new UnsupportedOperationException();
    }
}
