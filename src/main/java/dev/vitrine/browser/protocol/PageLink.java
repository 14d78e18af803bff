package dev.vitrine.browser.protocol;

import dev.vitrine.browser.protocol.WorkerLink.DataListener;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The worker's end, in a dedicated worker's global scope: hears requests and sends replies. It queues
 * nothing; requests come in the order in which they were sent.
 */
public final class PageLink {
    private PageLink() {
    }

    /**
     * Starts to hear requests; those sent earlier come now. Call it once, before {@code main} first waits, or
     * the browser drops them. The handler may wait ({@code JSPromise.await}) only on a thread of its own.
     */
    public static void listen(Consumer<Request> handler) {
        onMessage(message -> {
            Request request = RequestCodec.decode(message);
            if (request != null) {
                handler.accept(request);
            }
        });
    }

    /** Sends a reply; the arrays it carries are moved to the page where they own their memory. */
    public static void reply(Reply reply) {
        if (reply.id() == Request.QUIET) {
            return;
        }
        Packet packet = ReplyCodec.encode(reply);
        post(packet.message(), packet.transfers());
    }

    /** Gives a request to whoever listens now, as if the page had sent it. */
    public static void forward(Request request) {
        deliver(RequestCodec.encode(request).message());
    }

    /**
     * Lets a script that listens for itself have one request, while this one goes on to hear the others. It may take over
     * by {@link #takeUp} once it is ready, until the offer is withdrawn.
     *
     * @param script runs it
     */
    public static void offer(Runnable script, Request request) {
        JSObject listener = listener();
        try {
            script.run();
        } catch (RuntimeException e) {
            listen(listener);
            return;
        }
        JSObject other = listener();
        listen(listener);
        setOffer(true);
        tell(other, RequestCodec.encode(request).message());
    }

    /** What was offered is not to be taken up any more. */
    public static void withdraw() {
        setOffer(false);
    }

    /** Listens from now on, if that is still on offer. */
    public static void takeUp(Consumer<Request> handler) {
        if (isOffered()) {
            setOffer(false);
            listen(handler);
        }
    }

    @JSBody(params = "open", script = "self.vitrineOffer = open;")
    private static native void setOffer(boolean open);

    @JSBody(script = "return !!self.vitrineOffer;")
    private static native boolean isOffered();

    @JSBody(script = "return self.onmessage;")
    private static native JSObject listener();

    @JSBody(params = "listener", script = "self.onmessage = listener;")
    private static native void listen(JSObject listener);

    @JSBody(params = {"listener", "message"}, script = "listener({data: message});")
    private static native void tell(JSObject listener, JSObject message);

    @JSBody(params = "message", script = "self.onmessage({data: message});")
    private static native void deliver(JSObject message);

    @JSBody(params = "onData", script = "self.onmessage = function(e) { onData(e.data); };")
    static native void onMessage(DataListener onData);

    @JSBody(params = {"message", "transfers"}, script = "self.postMessage(message, transfers);")
    static native void post(JSObject message, JSObject transfers);
}
