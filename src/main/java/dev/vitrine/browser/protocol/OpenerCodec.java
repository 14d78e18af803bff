package dev.vitrine.browser.protocol;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** What goes to the opener and back, as wire. Both ends are of one build, so it does not check what it reads. */
final class OpenerCodec {
    private OpenerCodec() {
    }

    static Packet request(String kind, int id, List<NamedBlob> files) {
        Packet packet = Packet.of(kind, id);
        putFiles(packet.message(), files);
        return packet;
    }

    static Packet encode(OpenerReply reply) {
        if (reply instanceof OpenerReply.Opened opened) {
            Packet packet = request("opened", opened.id(), opened.files());
            Fields.put(packet.message(), "name", opened.name());
            Fields.putTexts(packet.message(), "notes", opened.notes());
            return packet;
        }
        if (reply instanceof OpenerReply.Packed packed) {
            Packet packet = Packet.of("packed", packed.id());
            Fields.put(packet.message(), "zip", packed.zip());
            return packet;
        }
        OpenerReply.Failed failed = (OpenerReply.Failed) reply;
        return ReplyCodec.encode(new Reply.Failed(failed.id(), failed.code(), failed.message(), failed.args()));
    }

    static OpenerReply decode(JSObject message) {
        int id = Fields.integer(message, "id");
        String kind = Fields.text(message, "kind");
        if (kind.equals("opened")) {
            return new OpenerReply.Opened(id, Fields.text(message, "name"), files(message),
                    Fields.texts(message, "notes"));
        }
        if (kind.equals("packed")) {
            return new OpenerReply.Packed(id, (Blob) Fields.object(message, "zip"));
        }
        return new OpenerReply.Failed(id, Fields.text(message, "code"), Fields.text(message, "message"),
                Fields.texts(message, "args"));
    }

    static List<NamedBlob> files(JSObject message) {
        JSObject list = Fields.object(message, "files");
        List<NamedBlob> files = new ArrayList<>();
        for (int i = 0, n = Fields.size(list); i < n; i++) {
            JSObject file = Fields.item(list, i);
            files.add(new NamedBlob(Fields.text(file, "name"), (Blob) Fields.object(file, "blob")));
        }
        return files;
    }

    private static void putFiles(JSObject message, List<NamedBlob> files) {
        JSObject list = Fields.list();
        for (NamedBlob file : files) {
            JSObject item = Fields.object();
            Fields.put(item, "name", file.name());
            Fields.put(item, "blob", file.blob());
            Fields.add(list, item);
        }
        Fields.put(message, "files", list);
    }
}
