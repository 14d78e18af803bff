package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps requests in order and hands on the next when the one before is answered. A cancelled request that has not
 * begun is dropped; the one under way is told to stop.
 */
final class RequestQueue {
    private final ModelSession session;
    private final List<Request> waiting = new ArrayList<>();
    private boolean busy;
    private boolean looping;

    RequestQueue(ModelSession session) {
        this.session = session;
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
            session.answer(waiting.remove(0), this::answered);
        }
        looping = false;
    }

    private void answered() {
        busy = false;
        if (!looping) {
            next();
        }
    }
}
