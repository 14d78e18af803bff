package dev.vitrine.browser.part;

import dev.vitrine.browser.protocol.Packet;
import dev.vitrine.browser.protocol.Reply;
import dev.vitrine.browser.protocol.ReplyCodec;
import dev.vitrine.browser.protocol.Request;
import dev.vitrine.browser.protocol.RequestCodec;
import java.util.function.Consumer;

/** A part's requests to the page's worker as records. It starts no worker. */
public final class PartLink {
    private final PageHost host;

    public PartLink(PageHost host) {
        this.host = host;
    }

    /**
     * Sends a request; its own id is of no account.
     *
     * @param onReply given every reply; the last is the first that is no {@link Reply.Progress}
     * @return the id to cancel it by
     */
    public int ask(Request request, Consumer<Reply> onReply) {
        Packet packet = RequestCodec.encode(request);
        return host.send(packet.message(), packet.transfers(), message -> {
            Reply reply = ReplyCodec.decode(message);
            if (reply == null) {
                return false;
            }
            onReply.accept(reply);
            return !(reply instanceof Reply.Progress);
        });
    }

    /** Gives up a request that has not been answered. */
    public void cancel(int id) {
        host.cancel(id);
    }
}
