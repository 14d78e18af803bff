package dev.vitrine.browser.opener;

import dev.vitrine.browser.protocol.NamedBlob;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** Reads files into memory, one after the other. It copies none of them a second time. */
final class BlobReader {
    private final List<NamedBlob> files;
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Consumer<Map<String, byte[]>> onContents;
    private final Consumer<String> onFailure;

    private BlobReader(List<NamedBlob> files, Consumer<Map<String, byte[]>> onContents, Consumer<String> onFailure) {
        this.files = files;
        this.onContents = onContents;
        this.onFailure = onFailure;
    }

    /** @param onFailure called instead with the path of a file that the browser cannot read */
    static void read(List<NamedBlob> files, Consumer<Map<String, byte[]>> onContents, Consumer<String> onFailure) {
        new BlobReader(files, onContents, onFailure).next(0);
    }

    private void next(int index) {
        if (index == files.size()) {
            onContents.accept(contents);
            return;
        }
        NamedBlob file = files.get(index);
        settle(file.blob(), buffer -> {
            contents.put(file.name(), new Int8Array((ArrayBuffer) buffer).copyToJavaArray());
            next(index + 1);
        }, reason -> onFailure.accept(file.name()));
    }

    /** Takes what a promise brings. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(JSObject value);
    }

    @JSBody(params = {"blob", "onBuffer", "onError"}, script = "blob.arrayBuffer().then(onBuffer, onError);")
    private static native void settle(Blob blob, Taker onBuffer, Taker onError);
}
