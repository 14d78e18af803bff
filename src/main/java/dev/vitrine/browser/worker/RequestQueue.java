package dev.vitrine.browser.worker;

import dev.vitrine.FasterElsewhereException;
import dev.vitrine.UncommonException;
import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Keeps requests in order and hands on the next when the one before is answered. A cancelled request that has not
 * begun is dropped; the one under way is told to stop.
 */
final class RequestQueue {
    private final Session session;
    private final String fastWorker;
    private final String fullWorker;
    private final List<Asked> waiting = new ArrayList<>();
    private JSObject loaded;
    private JSObject newest;
    private boolean busy;
    private boolean looping;

    /**
     * @param fastWorker the script that takes over where a model is heavy, or null where models are compiled
     * @param fullWorker the script that takes over where a model is uncommon, or null in that script itself
     */
    RequestQueue(Session session, String fastWorker, String fullWorker) {
        this.session = session;
        this.fastWorker = fastWorker;
        this.fullWorker = fullWorker;
    }

    /** A request, and the message that it came in. */
    private record Asked(Request request, JSObject message) {
    }

    /** Hears what the page asks; after a quiet load, in the place of whoever has heard it so far. */
    void listen() {
        PageLink.listen(this::add);
        session.onReady(() -> PageLink.takeUp(this::add));
    }

    /** The message that loaded the model that is here; or null, if another is to come or another script has it now. */
    JSObject loaded() {
        return loaded == newest ? loaded : null;
    }

    private void add(Request request, JSObject message) {
        if (request instanceof Request.Cancel cancel) {
            drop(cancel.id());
            session.cancel(cancel.id());
            return;
        }
        if (request instanceof Request.Load && request.id() != Request.QUIET) {
            newest = message;
            PageLink.withdraw();
        }
        waiting.add(new Asked(request, message));
        if (!looping) {
            next();
        }
    }

    private void drop(int id) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            if (waiting.get(i).request().id() == id) {
                waiting.remove(i);
            }
        }
    }

    // A loop and not a chain of calls, since many answers come at once and would pile up on the stack.
    private void next() {
        looping = true;
        while (!busy && !waiting.isEmpty()) {
            busy = true;
            Asked asked = waiting.remove(0);
            session.answer(asked.request(), () -> answered(asked), cause -> fail(asked, cause));
        }
        looping = false;
    }

    private void answered(Asked asked) {
        busy = false;
        if (asked.request() == session.loaded()) {
            loaded = asked.message();
        }
        if (!looping) {
            next();
        }
    }

    private void fail(Asked asked, Throwable cause) {
        if (cause instanceof UncommonException && fullWorker != null) {
            handOver(asked, fullWorker);
        } else if (cause instanceof FasterElsewhereException && fastWorker != null) {
            handOver(asked, fastWorker);
        } else {
            PageLink.reply(Failures.reply(asked.request().id(), cause));
            answered(asked);
        }
    }

    // The other script runs in this very worker and listens in our place; this queue stays busy for good. The model that
    // is here is loaded there anew, and nobody waits for the answer to that.
    private void handOver(Asked asked, String script) {
        if (asked.request().id() == Request.QUIET) {
            PageLink.offer(() -> run(script), asked.message());
            return;
        }
        try {
            run(script);
        } catch (RuntimeException | Error e) {
            PageLink.reply(Failures.noFullWorker(asked.request().id()));
            answered(asked);
            return;
        }
        PageLink.withdraw();
        session.close();
        if (loaded != null) {
            PageLink.forward(PageLink.quiet(session.forOthers(loaded)));
            loaded = null;
        }
        PageLink.forward(asked.request() instanceof Request.Load ? session.forOthers(asked.message()) : asked.message());
        while (!waiting.isEmpty()) {
            PageLink.forward(waiting.remove(0).message());
        }
    }

    @JSBody(params = "script", script = "importScripts(script);")
    private static native void run(String script);
}
