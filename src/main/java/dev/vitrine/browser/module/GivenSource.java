package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** The first argument of {@code loadLayersModel}: any JavaScript value. It says what it is, and loads nothing. */
final class GivenSource {
    private GivenSource() {
    }

    /** The files it is or lists; none for anything else. */
    static List<NamedBlob> files(JSObject source) {
        List<NamedBlob> files = new ArrayList<>();
        for (int i = 0, n = count(source); i < n; i++) {
            files.add(new NamedBlob(name(source, i), blob(source, i)));
        }
        return files;
    }

    @JSBody(params = "value", script = "return typeof value === 'string' || value instanceof URL;")
    static native boolean isText(JSObject value);

    @JSBody(params = "value", script = "return String(value);")
    static native String text(JSObject value);

    @JSBody(params = "url", script = "return new URL(url, self.document ? document.baseURI : location.href).href;")
    static native String absolute(JSObject url);

    // 0 for what is neither a file nor a list of nothing but files.
    @JSBody(params = "source", script = ""
            + "var list = source instanceof Blob ? [source] : source && source.length ? Array.from(source) : [];"
            + "return list.every(function(file) { return file instanceof Blob; }) ? list.length : 0;")
    private static native int count(JSObject source);

    @JSBody(params = {"source", "index"}, script = "return source instanceof Blob ? source : source[index];")
    private static native Blob blob(JSObject source, int index);

    @JSBody(params = {"source", "index"}, script = ""
            + "var file = source instanceof Blob ? source : source[index];"
            + "return file.webkitRelativePath || file.name || 'file ' + (index + 1);")
    private static native String name(JSObject source, int index);
}
