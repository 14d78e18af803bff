package dev.vitrine.browser.module;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Fetches for the worker, in the page, what only the page can: with a {@code fetchFunc}, a {@code requestInit} or
 * addresses of its own. Bodies move to the worker as they arrive where the browser moves streams, else when they are
 * whole.
 */
final class FetchPort {
    private final String modelUrl;
    private final JSObject fetchFunc;
    private final JSObject requestInit;
    private final JSObject converter;
    private final JSObject abort = newAbort();
    private final JSObject channel = newChannel();

    /** Any but the first may be null. */
    FetchPort(String modelUrl, JSObject fetchFunc, JSObject requestInit, JSObject converter) {
        this.modelUrl = modelUrl;
        this.fetchFunc = fetchFunc;
        this.requestInit = requestInit;
        this.converter = converter;
        listen(near(channel), this::fetch);
    }

    /** The end for the worker. */
    JSObject far() {
        return far(channel);
    }

    /** Breaks off what is being fetched. */
    void stop() {
        abort(abort);
        close(near(channel));
    }

    private void fetch(String location) {
        String path = path(location);
        answer(near(channel), fetchFunc, requestInit, abort, path == null ? null : converter,
                path == null ? location : path);
    }

    // What the manifest calls a weight file; null for a file that has an address already.
    private String path(String location) {
        if (converter == null || location.startsWith(modelUrl.substring(0, modelUrl.indexOf(':') + 1))) {
            return null;
        }
        int query = modelUrl.indexOf('?');
        String suffix = query < 0 ? "" : modelUrl.substring(query);
        return location.endsWith(suffix) ? location.substring(0, location.length() - suffix.length()) : location;
    }

    /** Takes what the worker asks for. */
    @JSFunctor
    interface Asked extends JSObject {
        void accept(String location);
    }

    @JSBody(script = "return new AbortController();")
    private static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    private static native void abort(JSObject abort);

    @JSBody(script = "return new MessageChannel();")
    private static native JSObject newChannel();

    @JSBody(params = "channel", script = "return channel.port1;")
    private static native JSObject near(JSObject channel);

    @JSBody(params = "channel", script = "return channel.port2;")
    private static native JSObject far(JSObject channel);

    @JSBody(params = "port", script = "port.close();")
    private static native void close(JSObject port);

    @JSBody(params = {"port", "asked"}, script = "port.onmessage = function(e) { asked(e.data); };")
    private static native void listen(JSObject port, Asked asked);

    @JSBody(params = {"port", "fetchFunc", "init", "abort", "converter", "location"}, script = ""
            + "Promise.resolve(converter ? converter(location) : location).then(function(url) {"
            + " return (fetchFunc || fetch)(url, Object.assign({signal: abort.signal}, init)); })"
            + ".then(function(response) {"
            + " var answer = {status: response.status || 200,"
            + "  type: response.headers && response.headers.get('content-type') || '', body: response.body || null};"
            + " try { port.postMessage(answer, answer.body ? [answer.body] : []); } catch (e) {"
            + "  return response.arrayBuffer().then(function(whole) {"
            + "   answer.body = whole; port.postMessage(answer, [whole]); }); } })"
            + ".catch(function(e) { port.postMessage({error: String(e && e.message || e)}); });")
    private static native void answer(JSObject port, JSObject fetchFunc, JSObject init, JSObject abort,
            JSObject converter, String location);
}
