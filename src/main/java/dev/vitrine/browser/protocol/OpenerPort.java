package dev.vitrine.browser.protocol;

import java.util.List;
import java.util.function.Consumer;

/** The opener's own end, in its worker's global scope. Each question is answered once, by {@link #reply}. */
public final class OpenerPort {
    /** What is asked: to open the files, or to pack them. */
    public record Question(int id, boolean pack, List<NamedBlob> files) {
    }

    private OpenerPort() {
    }

    /** Starts to hear questions; those sent earlier come now. */
    public static void listen(Consumer<Question> handler) {
        PageLink.onMessage(message -> handler.accept(new Question(Fields.integer(message, "id"),
                Fields.text(message, "kind").equals("pack"), NamedBlob.list(Fields.object(message, "files")))));
    }

    public static void reply(OpenerReply reply) {
        Packet packet = OpenerCodec.encode(reply);
        PageLink.post(packet.message(), packet.transfers());
    }
}
