package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.protocol.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Walks through dropped folders and lists the files in them, in the order of their paths. Hidden files are left. */
final class Gathering {
    /** Enough for any set of pictures that a page can deal with; a whole disk is not walked through. */
    private static final int LIMIT = 20_000;

    private final List<JSObject> folders = new ArrayList<>();
    private final List<Given> files = new ArrayList<>();
    private final Consumer<List<Given>> onFiles;

    private Gathering(Consumer<List<Given>> onFiles) {
        this.onFiles = onFiles;
    }

    /** @param given list of File and FileSystemEntry */
    static void gather(JSObject given, Consumer<List<Given>> onFiles) {
        Gathering gathering = new Gathering(onFiles);
        for (int i = 0, n = Fields.size(given); i < n; i++) {
            JSObject item = Fields.item(given, i);
            if (isFolder(item)) {
                gathering.folders.add(reader(item));
            } else {
                gathering.add(item, path(item));
            }
        }
        gathering.next();
    }

    private void add(JSObject file, String path) {
        if (path.substring(path.lastIndexOf('/') + 1).startsWith(".")) {
            return;
        }
        files.add(new Given((Blob) file, path, FileKind.of(path, Fields.text(file, "type"))));
    }

    // One batch of one folder at a time: a browser gives a hundred entries a time.
    private void next() {
        if (folders.isEmpty() || files.size() >= LIMIT) {
            files.sort(Comparator.comparing(Given::path));
            onFiles.accept(files);
            return;
        }
        JSObject folder = folders.get(folders.size() - 1);
        read(folder, batch -> {
            if (Fields.size(batch) == 0) {
                folders.remove(folders.size() - 1);
            }
            for (int i = 0, n = Fields.size(batch); i < n; i++) {
                JSObject item = Fields.item(batch, i);
                if (isFolder(item)) {
                    folders.add(0, reader(item));
                } else {
                    add(Fields.object(item, "file"), Fields.text(item, "path"));
                }
            }
            next();
        });
    }

    /** Takes a list. */
    @JSFunctor
    interface ListTaker extends JSObject {
        void accept(JSObject list);
    }

    @JSBody(params = "item", script = "return !!item.isDirectory;")
    private static native boolean isFolder(JSObject item);

    @JSBody(params = "folder", script = "return folder.createReader();")
    private static native JSObject reader(JSObject folder);

    @JSBody(params = "file", script = "return file.webkitRelativePath || file.name;")
    private static native String path(JSObject file);

    /** Entries of the next batch: folders as they are, files as {@code {file, path}}; none at the end. */
    @JSBody(params = {"reader", "onBatch"}, script = "reader.readEntries(function(entries) {"
            + "  Promise.all(entries.map(function(entry) {"
            + "    return entry.isDirectory ? entry : new Promise(function(done) {"
            + "      entry.file(function(file) { done({file: file, path: entry.fullPath.substring(1)}); },"
            + "        function() { done(null); });"
            + "    }); })).then(function(list) { onBatch(list.filter(Boolean)); });"
            + "}, function() { onBatch([]); });")
    private static native void read(JSObject reader, ListTaker onBatch);
}
