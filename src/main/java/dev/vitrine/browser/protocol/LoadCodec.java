package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** {@link Request.Load} to wire and back; a part of {@link RequestCodec}. What is usual is left out. */
final class LoadCodec {
    private LoadCodec() {
    }

    static Packet encode(Request.Load load) {
        Packet packet = Packet.of("load", load.id());
        JSObject message = packet.message();
        Fields.put(message, "url", load.url());
        Fields.putTexts(message, "languages", load.languages());
        JSObject files = Fields.list();
        for (NamedBlob file : load.files()) {
            JSObject item = Fields.object();
            Fields.put(item, "name", file.name());
            Fields.put(item, "blob", file.blob());
            Fields.add(files, item);
        }
        Fields.put(message, "files", files);
        if (load.port() != null) {
            Fields.put(message, "port", load.port());
            Fields.add(packet.transfers(), load.port());
        }
        Fields.put(message, "lenient", !load.settings().strict());
        if (load.settings().weightPathPrefix() != null) {
            Fields.put(message, "prefix", load.settings().weightPathPrefix());
        }
        return packet;
    }

    static Request.Load decode(int id, JSObject message) {
        JSObject list = Fields.object(message, "files");
        List<NamedBlob> files = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject item = Fields.item(list, i);
            files.add(new NamedBlob(Fields.text(item, "name"), (Blob) Fields.object(item, "blob")));
        }
        return new Request.Load(id, Fields.text(message, "url"), files,
                Fields.isAbsent(message, "port") ? null : Fields.object(message, "port"),
                new LoadSettings(!Fields.flag(message, "lenient"),
                        Fields.isAbsent(message, "prefix") ? null : Fields.text(message, "prefix")),
                Fields.texts(message, "languages"));
    }
}
