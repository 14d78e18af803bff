package dev.vitrine.browser.part.library;

import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerLink;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** {@link LibraryHost} by the page and the browser. */
final class PageLibrary implements LibraryHost {
    private final PageHost host;

    PageLibrary(PageHost host) {
        this.host = host;
    }

    @Override
    public Runnable open(List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        return OpenerLink.open(host.script("opener"), files, onReply);
    }

    @Override
    public Runnable fetch(String address, Consumer<List<NamedBlob>> onFiles, ModelFetch.Refusal onRefusal) {
        return ModelFetch.start(address, onFiles, onRefusal);
    }

    @Override
    public Runnable pack(List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        return OpenerLink.pack(host.script("opener"), files, onReply);
    }

    @Override
    public void load(List<NamedBlob> files) {
        host.load(NamedBlob.wire(files));
    }

    @Override
    public void relabel(List<NamedBlob> files, List<String> labels, Consumer<List<NamedBlob>> onFiles) {
        JSObject wished = Fields.object();
        Fields.putTexts(wished, "labels", labels);
        relabel(NamedBlob.wire(files), wished, list -> onFiles.accept(NamedBlob.list(list)));
    }

    @Override
    public void save(Blob file, String name) {
        download(file, name);
    }

    // What is no JSON is left out: the model was loaded without it.
    @JSBody(params = {"files", "wished", "onFiles"}, script = ""
            + "var isOther = function(file) { return file.name !== 'metadata.json'; };"
            + "var old = files.find(function(file) { return !isOther(file); });"
            + "Promise.resolve(old ? old.blob.text() : '{}').then(JSON.parse).catch(function() { return {}; })"
            + ".then(function(metadata) { metadata.labels = wished.labels; delete metadata.labelsByLanguage;"
            + "  onFiles(files.filter(isOther).concat({name: 'metadata.json',"
            + "    blob: new Blob([JSON.stringify(metadata, null, 2) + '\\n'], {type: 'application/json'})})); });")
    private static native void relabel(JSObject files, JSObject wished, Dom.ListTaker onFiles);

    @JSBody(params = {"blob", "name"}, script = "var a = document.createElement('a');"
            + "a.href = URL.createObjectURL(blob); a.download = name; a.click();"
            + "setTimeout(function() { URL.revokeObjectURL(a.href); }, 60000);")
    private static native void download(Blob blob, String name);
}
