package dev.vitrine.browser.worker;

import dev.vitrine.format.ModelFormatException;
import dev.vitrine.format.ModelSource;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;
import org.teavm.jso.typedarrays.Int8Array;

/** Reads model files over HTTP, chunk by chunk as they arrive, until told to stop. */
final class HttpSource implements ModelSource {
    private final JSObject abort = newAbort();
    private boolean stopped;

    /** Breaks off whatever is under way; it then fails as an unreachable file does. */
    void stop() {
        stopped = true;
        abort(abort);
    }

    boolean isStopped() {
        return stopped;
    }

    @Override
    public void read(String location, Consumer consumer) {
        JSObject response = fetch(location, abort).await();
        if (response == null) {
            throw unreachable(location);
        }
        consumer.begin(new Facts(status(response), contentType(response)));
        JSObject reader = reader(response);
        try {
            while (true) {
                JSObject result = next(reader).await();
                if (result == null) {
                    throw unreachable(location);
                }
                if (isDone(result)) {
                    return;
                }
                byte[] chunk = chunk(result).toJavaArray();
                consumer.accept(chunk, 0, chunk.length);
            }
        } finally {
            cancel(reader);
        }
    }

    private static ModelFormatException unreachable(String location) {
        return new ModelFormatException("model-unreachable", "The file " + location + " could not be fetched: the"
                + " network is down, the server does not answer, or it does not allow other sites to read it (CORS).",
                location);
    }

    @JSBody(script = "return new AbortController();")
    private static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    private static native void abort(JSObject abort);

    @JSBody(params = {"url", "abort"}, script = ""
            + "return fetch(url, {signal: abort.signal}).catch(function() { return null; });")
    private static native JSPromise<JSObject> fetch(String url, JSObject abort);

    @JSBody(params = "response", script = "return response.status;")
    private static native int status(JSObject response);

    @JSBody(params = "response", script = "return response.headers.get('content-type') || '';")
    private static native String contentType(JSObject response);

    @JSBody(params = "response", script = "return response.body.getReader();")
    private static native JSObject reader(JSObject response);

    @JSBody(params = "reader", script = "return reader.read().catch(function() { return null; });")
    private static native JSPromise<JSObject> next(JSObject reader);

    @JSBody(params = "reader", script = "reader.cancel().catch(function() {});")
    private static native void cancel(JSObject reader);

    @JSBody(params = "result", script = "return result.done;")
    private static native boolean isDone(JSObject result);

    @JSBody(params = "result", script = ""
            + "var bytes = result.value; return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);")
    private static native Int8Array chunk(JSObject result);
}
