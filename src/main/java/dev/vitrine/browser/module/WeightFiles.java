package dev.vitrine.browser.module;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The weight files that a model file names, in order, to be fetched ahead. It judges nothing: the worker will. */
final class WeightFiles {
    private final FetchSettings settings;
    private final List<String> locations = new ArrayList<>();
    private int next;

    WeightFiles(FetchSettings settings) {
        this.settings = settings;
    }

    /** @param model the fetched model file: {@code {bytes}}, or something else, which names no files */
    void read(JSObject model) {
        JSObject paths = paths(model);
        for (int i = 0; i < size(paths); i++) {
            locations.add(settings.weightUrl(path(paths, i)));
        }
    }

    boolean has(String location) {
        return locations.contains(location);
    }

    /** The next one, or null after the last. */
    String next() {
        return next < locations.size() ? locations.get(next++) : null;
    }

    @JSBody(params = "model", script = ""
            + "try { var bytes = new Uint8Array(model.bytes);"
            // A compiled model's first section: no id, its size, its name, and then a text with the files of each group.
            + " if (bytes[0] === 0) { for (var at = 9, size = 0, shift = 0; at < bytes.length; shift += 7) {"
            + "  size |= (bytes[at] & 127) << shift; if (bytes[at++] < 128) break; }"
            + "  bytes = bytes.subarray(at + 1 + bytes[at], at + size); }"
            + " var said = JSON.parse(new TextDecoder().decode(bytes)); return (said.files ||"
            + " said.weightsManifest.map(function(group) { return group.paths; })).flat().map(String);"
            + " } catch (refused) { return []; }")
    private static native JSObject paths(JSObject model);

    @JSBody(params = "list", script = "return list.length;")
    private static native int size(JSObject list);

    @JSBody(params = {"list", "index"}, script = "return list[index];")
    private static native String path(JSObject list, int index);
}
