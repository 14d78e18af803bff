package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/**
 * A model file that is handed over and not fetched.
 *
 * @param name as locations and the manifest write it, with {@code /} between folders
 */
public record NamedBlob(String name, Blob blob) {
    /** Files as messages carry them: a list of {@code {name, blob}}. */
    public static JSObject wire(List<NamedBlob> files) {
        JSObject list = Fields.list();
        for (NamedBlob file : files) {
            JSObject item = Fields.object();
            Fields.put(item, "name", file.name());
            Fields.put(item, "blob", file.blob());
            Fields.add(list, item);
        }
        return list;
    }

    /** The files of such a list. */
    public static List<NamedBlob> list(JSObject wire) {
        List<NamedBlob> files = new ArrayList<>();
        for (int i = 0, n = Fields.size(wire); i < n; i++) {
            JSObject item = Fields.item(wire, i);
            files.add(new NamedBlob(Fields.text(item, "name"), (Blob) Fields.object(item, "blob")));
        }
        return files;
    }
}
