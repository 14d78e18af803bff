package dev.vitrine.browser.part.library;

import dev.vitrine.ModelLocation;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Fetches a model's files from an address: one file, or model.json and what it names. It looks no further into them. */
final class ModelFetch {
    private static final String METADATA = "metadata.json";

    private final ModelLocation location;
    private final String folder;
    private final Consumer<List<NamedBlob>> onFiles;
    private final Refusal onRefusal;
    private final JSObject abort = newAbort();
    /** In the order in which they were asked for; null for what is not there, or not yet. */
    private final List<NamedBlob> files = new ArrayList<>();
    private int underWay;

    private ModelFetch(String address, Consumer<List<NamedBlob>> onFiles, Refusal onRefusal) {
        location = new ModelLocation(address);
        String path = location.beside("");
        path = path.substring(0, path.length() - location.query().length());
        String before = path.substring(0, Math.max(0, path.length() - 1));
        folder = decoded(before.substring(before.lastIndexOf('/') + 1)) + '/';
        this.onFiles = onFiles;
        this.onRefusal = onRefusal;
    }

    /** Told the address that failed and its HTTP status, 0 where there was no answer that a page may read. */
    interface Refusal {
        void accept(String address, int status);
    }

    /** @return gives up */
    static Runnable start(String address, Consumer<List<NamedBlob>> onFiles, Refusal onRefusal) {
        ModelFetch fetch = new ModelFetch(address, onFiles, onRefusal);
        fetch.first(address);
        return () -> stop(fetch.abort);
    }

    private void first(String address) {
        String name = ModelLocation.nameOf(address);
        boolean namesOthers = name.toLowerCase(Locale.ROOT).endsWith(".json");
        get(address, abort, blob -> {
            files.add(new NamedBlob(namesOthers ? folder + name : name, blob));
            if (namesOthers) {
                parse(blob, this::others);
            } else {
                onFiles.accept(files);
            }
        }, status -> onRefusal.accept(address, status));
    }

    private void others(JSObject model) {
        List<String> paths = new ArrayList<>(List.of(paths(model)));
        underWay = paths.size() + 1;
        for (String path : paths) {
            int place = place();
            String address = location.of(path);
            get(address, abort, blob -> arrived(place, new NamedBlob(folder + path, blob)), status -> {
                stop(abort);
                onRefusal.accept(address, status);
            });
        }
        int place = place();
        // It may be missing, and a page of the server's own in its place is no JSON.
        get(location.beside(METADATA), abort, blob -> parse(blob, json -> arrived(place,
                Fields.isAbsent(json, "value") ? null : new NamedBlob(folder + METADATA, blob))), status -> arrived(place, null));
    }

    private int place() {
        files.add(null);
        return files.size() - 1;
    }

    private void arrived(int place, NamedBlob file) {
        files.set(place, file);
        underWay--;
        if (underWay == 0) {
            files.removeIf(each -> each == null);
            onFiles.accept(files);
        }
    }

    @JSFunctor
    interface BlobTaker extends JSObject {
        void accept(Blob blob);
    }

    @JSFunctor
    interface StatusTaker extends JSObject {
        void accept(int status);
    }

    @JSFunctor
    interface JsonTaker extends JSObject {
        void accept(JSObject holder);
    }

    @JSBody(script = "return new AbortController();")
    private static native JSObject newAbort();

    @JSBody(params = "abort", script = "abort.abort();")
    private static native void stop(JSObject abort);

    // Nothing is said once it has been stopped.
    @JSBody(params = {"url", "abort", "onBlob", "onStatus"}, script = ""
            + "fetch(url, {credentials: 'omit', referrerPolicy: 'no-referrer', signal: abort.signal})"
            + ".then(function(response) { if (!response.ok) throw response.status; return response.blob(); })"
            + ".then(function(blob) { if (!abort.signal.aborted) onBlob(blob); }, function(cause) {"
            + "  if (!abort.signal.aborted) onStatus(typeof cause === 'number' ? cause : 0); });")
    private static native void get(String url, JSObject abort, BlobTaker onBlob, StatusTaker onStatus);

    // The value is absent where the text is no JSON.
    @JSBody(params = {"blob", "onJson"}, script = "blob.text().then(JSON.parse).catch(function() { return null; })"
            + ".then(function(value) { onJson({value: value}); });")
    private static native void parse(Blob blob, JsonTaker onJson);

    @JSBody(params = "json", script = "try { return [].concat.apply([],"
            + " json.value.weightsManifest.map(function(group) { return group.paths; })).map(String);"
            + " } catch (unreadable) { return []; }")
    private static native String[] paths(JSObject json);

    @JSBody(params = "text", script = ""
            + "try { return decodeURIComponent(text); } catch (malformed) { return text; }")
    private static native String decoded(String text);
}
