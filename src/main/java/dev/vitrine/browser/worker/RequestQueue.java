package dev.vitrine.browser.worker;

import dev.vitrine.FasterElsewhereException;
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
    private final String fastWorker;
    private final String fullWorker;
    private final List<Request> waiting = new ArrayList<>();
    private Request.Load lastLoad;
    private boolean busy;
    private boolean looping;

    /**
     * @param fastWorker the script that takes over where a model is heavy, or null where models are compiled
     * @param fullWorker the script that takes over where a model is uncommon, or null in that script itself
     */
    RequestQueue(ModelSession session, String fastWorker, String fullWorker) {
        this.session = session;
        this.fastWorker = fastWorker;
        this.fullWorker = fullWorker;
    }

    /** Hears what the page asks; after a quiet load, in the place of whoever has heard it so far. */
    void listen() {
        PageLink.listen(this::add);
        session.onReady(() -> PageLink.takeUp(this::add));
    }

    void add(Request request) {
        if (request instanceof Request.Cancel cancel) {
            drop(cancel.id());
            session.cancel(cancel.id());
            return;
        }
        if (request instanceof Request.Load && request.id() != Request.QUIET) {
            PageLink.withdraw();
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
            lastLoad = request instanceof Request.Load load ? load : lastLoad;
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
            handOver(request, fullWorker);
        } else if (cause instanceof FasterElsewhereException && fastWorker != null) {
            handOver(request, fastWorker);
        } else {
            PageLink.reply(Failures.reply(request.id(), cause));
            answered();
        }
    }

    // The other worker's script runs in this very worker and listens in our place; this queue stays busy for good.
    private void handOver(Request request, String script) {
        if (request.id() == Request.QUIET) {
            PageLink.offer(() -> run(script), request);
            return;
        }
        try {
            run(script);
        } catch (RuntimeException | Error e) {
            PageLink.reply(Failures.noFullWorker(request.id()));
            answered();
            return;
        }
        if (lastLoad != null && request != lastLoad) {
            PageLink.forward(lastLoad.quiet());
        }
        PageLink.forward(request);
        while (!waiting.isEmpty()) {
            PageLink.forward(waiting.remove(0));
        }
    }

    @JSBody(params = "script", script = "importScripts(script);")
    private static native void run(String script);
}
