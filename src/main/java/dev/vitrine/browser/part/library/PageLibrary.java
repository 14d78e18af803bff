package dev.vitrine.browser.part.library;

import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerLink;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
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
    public Runnable pack(List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        return OpenerLink.pack(host.script("opener"), files, onReply);
    }

    @Override
    public void load(List<NamedBlob> files) {
        host.load(NamedBlob.wire(files));
    }

    @Override
    public void save(Blob file, String name) {
        download(file, name);
    }

    @JSBody(params = {"blob", "name"}, script = "var a = document.createElement('a');"
            + "a.href = URL.createObjectURL(blob); a.download = name; a.click();"
            + "setTimeout(function() { URL.revokeObjectURL(a.href); }, 60000);")
    private static native void download(Blob blob, String name);
}
