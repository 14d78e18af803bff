package dev.vitrine.browser.protocol;

import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/**
 * The page's end of the opener: the worker that makes model folders of other files, and archives of model folders. One
 * question is asked at a time, and the worker ends with its answer, so that the memory it took is free again.
 */
public final class OpenerLink {
    private OpenerLink() {
    }

    /**
     * Makes a model folder of what Keras saved, or of an archive.
     *
     * @param url address of the opener's script
     * @param onReply called once: with {@link OpenerReply.Opened} or {@link OpenerReply.Failed}
     * @return stops the work, after which nothing is called any more
     */
    public static Runnable open(String url, List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        return ask(url, "open", files, onReply);
    }

    /** Makes a ZIP of a model folder; the answer is {@link OpenerReply.Packed} or {@link OpenerReply.Failed}. */
    public static Runnable pack(String url, List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        return ask(url, "pack", files, onReply);
    }

    private static Runnable ask(String url, String kind, List<NamedBlob> files, Consumer<OpenerReply> onReply) {
        JSObject worker = WorkerLink.create(url, "");
        WorkerLink.listen(worker, message -> {
            WorkerLink.terminate(worker);
            onReply.accept(OpenerCodec.decode(message));
        }, words -> {
            WorkerLink.terminate(worker);
            onReply.accept(new OpenerReply.Failed(0, "opener-failed", "The part of Vitrine that opens such files could"
                    + " not be started" + (words.isEmpty() ? "" : " (" + words + ")")
                    + ". Check the network and try again.", List.of(words)));
        });
        Packet packet = OpenerCodec.request(kind, 0, files);
        WorkerLink.post(worker, packet.message(), packet.transfers());
        return () -> WorkerLink.terminate(worker);
    }
}
