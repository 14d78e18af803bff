package dev.vitrine.browser.module;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Fetches a model's files in the page, for the worker to ask for: ahead, while the worker's script is still being
 * started and while it is busy with what came before; and with a {@code fetchFunc}, a {@code requestInit} or addresses
 * of the page's own. Whole files move to the worker without a copy. A file that is asked for again is fetched again.
 */
final class FetchPort {
    /** Weight files on their way at once: more only take turns, and cost more of it. */
    private static final int FILES_AHEAD = 3;

    private final FetchSettings settings;
    private final LoadProgress progress;
    private final JSObject abort = newAbort();
    private final JSObject channel = newChannel();
    private final Map<String, JSObject> ahead = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final WeightFiles weightFiles;

    FetchPort(FetchSettings settings, LoadProgress progress) {
        this.settings = settings;
        this.progress = progress;
        weightFiles = new WeightFiles(settings);
        listen(near(channel), location -> {
            JSObject early = ahead.remove(location);
            answer(near(channel), location, early == null ? load(location) : early);
        });
        begin(settings.modelUrl());
        if (!settings.isCompiled()) {
            begin(settings.metadataUrl());
        }
        settle(ahead.get(settings.modelUrl()), model -> {
            weightFiles.read(model);
            for (int i = 0; i < FILES_AHEAD; i++) {
                beginNext();
            }
        });
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

    private void beginNext() {
        String location = weightFiles.next();
        while (location != null && begun.contains(location)) {
            location = weightFiles.next();
        }
        if (location != null) {
            begin(location);
            settle(ahead.get(location), file -> beginNext());
        }
    }

    private void begin(String location) {
        if (!isAborted(abort)) {
            ahead.put(location, load(location));
        }
    }

    private JSObject load(String location) {
        begun.add(location);
        String path = settings.path(location);
        boolean counts = progress.isWanted() && weightFiles.has(location);
        return load(settings.fetchFunc(), settings.requestInit(), abort, path == null ? null : settings.converter(),
                path == null ? location : path, response -> WholeFile.read(response,
                        counts ? bytes -> progress.arrived(bytes, location) : null));
    }

    /** Takes what the worker asks for. */
    @JSFunctor
    interface Asked extends JSObject {
        void accept(String location);
    }

    /** Gives a promise of a response's bytes. */
    @JSFunctor
    interface BodyReader extends JSObject {
        JSObject read(JSObject response);
    }

    /** Takes what a promise brings. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(JSObject value);
    }

    @JSBody(script = "return new AbortController();")
    private static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    private static native void abort(JSObject abort);

    @JSBody(params = "abort", script = "return abort.signal.aborted;")
    private static native boolean isAborted(JSObject abort);

    @JSBody(script = "return new MessageChannel();")
    private static native JSObject newChannel();

    @JSBody(params = "channel", script = "return channel.port1;")
    private static native JSObject near(JSObject channel);

    @JSBody(params = "channel", script = "return channel.port2;")
    private static native JSObject far(JSObject channel);

    @JSBody(params = "port", script = "port.close();")
    private static native void close(JSObject port);

    @JSBody(params = {"port", "asked"}, script = "port.onmessage = function(event) { asked(event.data); };")
    private static native void listen(JSObject port, Asked asked);

    @JSBody(params = {"promise", "taker"}, script = "if (promise) promise.then(taker);")
    private static native void settle(JSObject promise, Taker taker);

    // A promise that never fails, of {status, type, bytes} or {error}; no words mean that there was no answer at all.
    @JSBody(params = {"fetchFunc", "init", "abort", "converter", "location", "body"}, script = ""
            + "return Promise.resolve(converter ? converter(location) : location).then(function(url) {"
            + " return (fetchFunc || fetch)(url, Object.assign({signal: abort.signal}, init)); })"
            + ".then(function(response) { return body(response).then(function(bytes) {"
            + " return {status: response.status || 200,"
            + "  type: response.headers && response.headers.get('content-type') || '', bytes: bytes}; }); })"
            + ".catch(function(failure) {"
            + " return {error: fetchFunc || converter ? String(failure && failure.message || failure) : ''}; });")
    private static native JSObject load(JSObject fetchFunc, JSObject init, JSObject abort, JSObject converter,
            String location, BodyReader body);

    @JSBody(params = {"port", "location", "promise"}, script = ""
            + "promise.then(function(file) {"
            + " file.url = location; port.postMessage(file, file.bytes ? [file.bytes] : []); });")
    private static native void answer(JSObject port, String location, JSObject promise);
}
