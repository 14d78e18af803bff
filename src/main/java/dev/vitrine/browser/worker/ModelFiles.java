package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.format.ModelFormatException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Where the files of one model come from: the network, the asker's hands, or a port whose other end fetches. */
abstract class ModelFiles {
    /** @param request its {@code url} says which file is the model */
    static ModelFiles of(Request.Load request) {
        if (request.port() != null) {
            return new Asked(request.port());
        }
        return request.files().isEmpty() ? new Fetched() : new Handed(request.files());
    }

    private final Map<String, JSObject> expected = new HashMap<>();

    /** The promise of a Response, or of {@code {status, type, bytes}}; a file that is known to be missing has status 404. */
    final JSObject open(String location, JSObject abort) {
        JSObject response = expected.remove(location);
        return response == null ? begin(location, abort) : response;
    }

    /** That this file will be opened soon; null for none. */
    final void expect(String location, JSObject abort) {
        if (location != null && !expected.containsKey(location)) {
            expected.put(location, quietly(begin(location, abort)));
        }
    }

    abstract JSObject begin(String location, JSObject abort);

    /** What it means that there is no Response, or that its body broke off. */
    ModelFormatException failure(String location, String reason) {
        return ModelFormatException.unreadable(location, reason);
    }

    private static ModelFormatException unreachable(String location) {
        return new ModelFormatException("model-unreachable", "The file " + location + " could not be fetched: the"
                + " network is down, the server does not answer, or it does not allow other sites to read it"
                + " (CORS).", location);
    }

    private static final class Fetched extends ModelFiles {
        @Override
        JSObject begin(String location, JSObject abort) {
            return fetch(location, abort);
        }

        @Override
        ModelFormatException failure(String location, String reason) {
            return unreachable(location);
        }
    }

    private static final class Handed extends ModelFiles {
        private final List<NamedBlob> files;

        Handed(List<NamedBlob> files) {
            this.files = files;
        }

        @Override
        JSObject begin(String location, JSObject abort) {
            for (NamedBlob file : files) {
                if (file.name().equals(location)) {
                    return response(file.blob(), 200);
                }
            }
            return response(null, 404);
        }
    }

    private static final class Asked extends ModelFiles {
        private final JSObject port;

        Asked(JSObject port) {
            this.port = port;
        }

        @Override
        JSObject begin(String location, JSObject abort) {
            return ask(port, location);
        }

        @Override
        ModelFormatException failure(String location, String reason) {
            return reason.isEmpty() ? unreachable(location) : super.failure(location, reason);
        }
    }

    @JSBody(params = {"url", "abort"}, script = "return fetch(url, {signal: abort.signal});")
    private static native JSObject fetch(String url, JSObject abort);

    // The browser would complain of a failure that nobody has come to yet.
    @JSBody(params = "promise", script = "promise.catch(function() {}); return promise;")
    private static native JSObject quietly(JSObject promise);

    @JSBody(params = {"body", "status"}, script = "return Promise.resolve(new Response(body, {status: status}));")
    private static native JSObject response(JSObject body, int status);

    @JSBody(params = {"port", "url"}, script = "return new Promise(function(resolve, reject) {"
            + "port.addEventListener('message', function take(e) { var file = e.data; if (file.url !== url) return;"
            + " port.removeEventListener('message', take);"
            + " if (file.bytes) resolve(file); else reject(file.error); });"
            + "port.start(); port.postMessage(url); });")
    private static native JSObject ask(JSObject port, String url);
}
