package dev.vitrine.browser.protocol;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * The page's end: starts a worker, sends it requests and hands on its replies. It matches no reply to a
 * request and restarts nothing.
 */
public final class WorkerLink {
    private final JSObject worker;

    private WorkerLink(JSObject worker) {
        this.worker = worker;
    }

    /** Takes a worker's message in wire form before it is read. */
    public interface Interceptor {
        /** Whether the message has been dealt with. */
        boolean take(JSObject message);
    }

    /** As {@link #start(String, String, Interceptor, Consumer, Consumer)}, with every message read, of all kinds. */
    public static WorkerLink start(String url, Consumer<Reply> onReply, Consumer<String> onFailure) {
        JSObject worker = create(url, "");
        listen(worker, message -> {
            Reply reply = ReplyCodec.decode(message);
            if (reply != null) {
                onReply.accept(reply);
            }
        }, onFailure::accept);
        return new WorkerLink(worker);
    }

    /**
     * Starts a worker. Requests may be sent at once: the browser keeps them until the script runs.
     *
     * @param url address of the worker's script
     * @param numberTag BCP 47 tag of the language that numbers will be written in
     * @param first sees each message first
     * @param onReply called for each reply that is left, of the kinds that answer what the page asks
     * @param onFailure called with the browser's words (they may be empty) when the script cannot be loaded,
     *     throws or sends what cannot be read; the worker is of no use afterwards
     */
    public static WorkerLink start(String url, String numberTag, Interceptor first, Consumer<Reply> onReply,
            Consumer<String> onFailure) {
        JSObject worker = create(url, numberTag);
        listen(worker, message -> {
            if (first.take(message)) {
                return;
            }
            Reply reply = ReplyCodec.decodeToPage(message);
            if (reply != null) {
                onReply.accept(reply);
            }
        }, onFailure::accept);
        return new WorkerLink(worker);
    }

    public void send(Request request) {
        Packet packet = RequestCodec.encode(request);
        post(worker, packet.message(), packet.transfers());
    }

    /** Sends what the page itself asks. */
    public void sendOfPage(Request request) {
        Packet packet = RequestCodec.encodeOfPage(request);
        post(worker, packet.message(), packet.transfers());
    }

    /** Sends a message that is in wire form already. */
    public void send(JSObject message, JSObject transfers) {
        post(worker, message, transfers);
    }

    /** Ends the worker at once, whatever it is doing. */
    public void stop() {
        terminate(worker);
    }

    @JSBody(params = {"url", "name"}, script = "return new Worker(url, {name: name});")
    static native JSObject create(String url, String name);

    @JSBody(params = {"worker", "onData", "onError"}, script = ""
            + "worker.onmessage = function(event) { onData(event.data); };"
            + "worker.onerror = function(event) { event.preventDefault(); onError(event.message || ''); };"
            + "worker.onmessageerror = function() { onError(''); };")
    static native void listen(JSObject worker, DataListener onData, TextListener onError);

    @JSBody(params = {"worker", "message", "transfers"}, script = "worker.postMessage(message, transfers);")
    static native void post(JSObject worker, JSObject message, JSObject transfers);

    @JSBody(params = "worker", script = "worker.onmessage = worker.onerror = null; worker.terminate();")
    static native void terminate(JSObject worker);

    /** Takes the {@code data} of a message event. */
    @JSFunctor
    interface DataListener extends JSObject {
        void accept(JSObject data);
    }

    /** Takes the words of an error event. */
    @JSFunctor
    interface TextListener extends JSObject {
        void accept(String text);
    }
}
