package dev.vitrine.browser.worker;

import dev.vitrine.UncommonException;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;

/**
 * Keeps requests in order and hands on the next when the one before is answered. A cancelled request that has not
 * begun is dropped; the one under way is told to stop.
 */
final class RequestQueue {
    private final ModelSession session;
    private final String fullWorker;
    private final List<Request> waiting = new ArrayList<>();
    private boolean busy;
    private boolean looping;

    /** @param fullWorker the script that takes over where a model is uncommon, or null in that script itself */
    RequestQueue(ModelSession session, String fullWorker) {
        this.session = session;
        this.fullWorker = fullWorker;
    }

    void add(Request request) {
        if (request instanceof Request.Cancel cancel) {
            drop(cancel.id());
            session.cancel(cancel.id());
            return;
        }
        waiting.add(request);
        if (!looping) {
            next();
        }
    }

    private void drop(int id) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            if (waiting.get(i).id() == id) {
                waiting.remove(i);
            }
        }
    }

    // A loop and not a chain of calls, since many answers come at once and would pile up on the stack.
    private void next() {
        looping = true;
        while (!busy && !waiting.isEmpty()) {
            busy = true;
            Request request = waiting.remove(0);
            session.answer(request, this::answered, cause -> fail(request, cause));
        }
        looping = false;
    }

    private void answered() {
        busy = false;
        if (!looping) {
            next();
        }
    }

    private void fail(Request request, Throwable cause) {
        if (cause instanceof UncommonException && fullWorker != null) {
            handOver(request);
        } else {
            PageLink.reply(Failures.reply(request.id(), cause));
            answered();
        }
    }

    // The full worker's script runs in this very worker and listens in our place; this queue stays busy for good.
    private void handOver(Request request) {
        try {
            run(fullWorker);
        } catch (RuntimeException | Error e) {
            PageLink.reply(Failures.noFullWorker(request.id()));
            answered();
            return;
        }
        Request.Load load = session.loadedBy();
        if (load != null && !(request instanceof Request.Load)) {
            // The model's files are read once more, under an id that nobody waits for.
            PageLink.forward(new Request.Load(0, load.url(), load.files(), load.port(), load.settings(),
                    load.languages()));
        }
        PageLink.forward(request);
        while (!waiting.isEmpty()) {
            PageLink.forward(waiting.remove(0));
        }
    }

    @JSBody(params = "script", script = "importScripts(script);")
    private static native void run(String script);
}
