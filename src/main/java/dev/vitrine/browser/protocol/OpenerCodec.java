package dev.vitrine.browser.protocol;

import java.util.List;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** What goes to the opener and back, as wire. Both ends are of one build, so it does not check what it reads. */
final class OpenerCodec {
    private OpenerCodec() {
    }

    static Packet request(String kind, int id, List<NamedBlob> files) {
        Packet packet = Packet.of(kind, id);
        Fields.put(packet.message(), "files", NamedBlob.wire(files));
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
            return new OpenerReply.Opened(id, Fields.text(message, "name"),
                    NamedBlob.list(Fields.object(message, "files")),
                    Fields.texts(message, "notes"));
        }
        if (kind.equals("packed")) {
            return new OpenerReply.Packed(id, (Blob) Fields.object(message, "zip"));
        }
        return new OpenerReply.Failed(id, Fields.text(message, "code"), Fields.text(message, "message"),
                Fields.texts(message, "args"));
    }
}
