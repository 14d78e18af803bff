package dev.vitrine.browser.part.library;

import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Fetches a model's files from an address: one file, or model.json and what it names. It looks no further into them. */
final class ModelFetch {
    private ModelFetch() {
    }

    /** Told the address that failed and its HTTP status, 0 where there was no answer that a page may read. */
    @JSFunctor
    interface Refusal extends JSObject {
        void accept(String address, int status);
    }

    /** @return gives up */
    static Runnable start(String address, Consumer<List<NamedBlob>> onFiles, Refusal onRefusal) {
        JSObject abort = newAbort();
        fetch(address, abort, files -> onFiles.accept(NamedBlob.list(files)), onRefusal);
        return () -> stop(abort);
    }

    @JSBody(script = "return new AbortController();")
    private static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    private static native void stop(JSObject abort);

    // The files lie beside model.json and take its query along, as TensorFlow.js has it. metadata.json may be missing.
    @JSBody(params = {"address", "abort", "onFiles", "onRefusal"}, script = ""
            + "var cut = address.indexOf('?'), path = cut < 0 ? address : address.slice(0, cut);"
            + "var query = cut < 0 ? '' : address.slice(cut), base = path.slice(0, path.lastIndexOf('/') + 1);"
            + "var folder = base.split('/').slice(-2)[0];"
            + "try { folder = decodeURIComponent(folder); } catch (malformed) { }"
            + "var failed = null;"
            + "var get = function(url) {"
            + "  return fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal})"
            + "  .then(function(response) { if (!response.ok) throw response.status; return response.blob(); })"
            + "  .catch(function(cause) { failed = failed || {url: url, status: typeof cause === 'number' ? cause : 0};"
            + "    throw cause; }); };"
            + "var beside = function(name) { return get(base + name + query).then(function(blob) {"
            + "  return {name: folder + '/' + name, blob: blob}; }); };"
            + "var optional = function(name) { return fetch(base + name + query,"
            + "  {credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal}).then(function(response) {"
            + "  return response.ok ? response.blob() : null; }).then(function(blob) {"
            + "  return blob && blob.text().then(JSON.parse).then(function() {"
            + "    return {name: folder + '/' + name, blob: blob}; }); }).catch(function() { return null; }); };"
            + "var named = function(text) { try { return [].concat.apply([],"
            + "  JSON.parse(text).weightsManifest.map(function(group) { return group.paths; })).map(String);"
            + " } catch (unreadable) { return null; } };"
            + "get(address).then(function(blob) { var name = path.slice(base.length);"
            + "  if (!/\\.json$/i.test(name)) return [{name: name, blob: blob}];"
            + "  return blob.text().then(function(text) { var names = named(text);"
            + "    var first = {name: folder + '/' + name, blob: blob};"
            + "    return names === null ? [first] : Promise.all([first].concat(names.map(beside),"
            + "      optional('metadata.json'))).then(function(all) { return all.filter(Boolean); }); }); })"
            + ".then(function(files) { if (!abort.signal.aborted) onFiles(files); }, function() {"
            + "  if (abort.signal.aborted) return;"
            + "  abort.abort(); failed = failed || {url: address, status: 0}; onRefusal(failed.url, failed.status); });")
    private static native void fetch(String address, JSObject abort, Dom.ListTaker onFiles, Refusal onRefusal);
}
