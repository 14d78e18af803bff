package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps requests in order and hands them on one at a time, on a thread of their own, since answering may wait for the
 * network. A cancelled request that has not begun is dropped; the one under way is told to stop.
 */
final class RequestQueue {
    private final ModelSession session;
    private final List<Request> waiting = new ArrayList<>();
    private boolean busy;

    RequestQueue(ModelSession session) {
        this.session = session;
    }

    void add(Request request) {
        if (request instanceof Request.Cancel cancel) {
            waiting.removeIf(other -> other.id() == cancel.id());
            session.cancel(cancel.id());
            return;
        }
        waiting.add(request);
        if (!busy) {
            busy = true;
            new Thread(this::work).start();
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            session.answer(waiting.remove(0));
        }
        busy = false;
    }
}
