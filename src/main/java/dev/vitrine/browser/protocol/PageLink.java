package dev.vitrine.browser.protocol;

import dev.vitrine.browser.protocol.WorkerLink.DataListener;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * The worker's end, in a dedicated worker's global scope: hears requests and sends replies. It queues
 * nothing; requests come in the order in which they were sent.
 */
public final class PageLink {
    private PageLink() {
    }

    /** Takes requests. */
    public interface Handler {
        /** @param message the request as it came, for {@link #forward} */
        void handle(Request request, JSObject message);
    }

    /**
     * Starts to hear requests; those sent earlier come now. Call it once, before {@code main} first waits, or
     * the browser drops them. The handler may wait ({@code JSPromise.await}) only on a thread of its own.
     */
    public static void listen(Handler handler) {
        onMessage(message -> handler.handle(RequestCodec.decode(message), message));
    }

    /** Sends a reply; the arrays it carries are moved to the page where they own their memory. */
    public static void reply(Reply reply) {
        if (reply.id() == Request.QUIET) {
            return;
        }
        Packet packet = ReplyCodec.encode(reply);
        post(packet.message(), packet.transfers());
    }

    /**
     * Lets a script that listens for itself have one request, quietly, while this one goes on to hear the others. It may
     * take over by {@link #takeUp} once it is ready, until the offer is withdrawn.
     *
     * @param script runs it
     */
    public static void offer(Runnable script, JSObject message) {
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
        tell(other, quiet(message));
    }

    /** What was offered is not to be taken up any more. */
    public static void withdraw() {
        setOffer(false);
    }

    /** Listens from now on, if that is still on offer. */
    public static void takeUp(Handler handler) {
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

    /** The same message, for an answer that nobody waits for: {@link Request#QUIET}. */
    @JSBody(params = "message", script = "return Object.assign({}, message, {id: -2147483648});")
    public static native JSObject quiet(JSObject message);

    /** Sends a message that is in wire form already. */
    public static void send(Packet packet) {
        post(packet.message(), packet.transfers());
    }

    /** Gives a request to whoever listens now, as if the page had sent it. */
    @JSBody(params = "message", script = "self.onmessage({data: message});")
    public static native void forward(JSObject message);

    @JSBody(params = "onData", script = "self.onmessage = function(event) { onData(event.data); };")
    static native void onMessage(DataListener onData);

    @JSBody(params = {"message", "transfers"}, script = "self.postMessage(message, transfers);")
    static native void post(JSObject message, JSObject transfers);
}
