package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.PageLink;

/** Starts the worker: what the page asks for is done one request after the other. */
final class WorkerMain {
    private WorkerMain() {
    }

    public static void main(String[] args) {
        RequestQueue queue = new RequestQueue(new ModelSession());
        PageLink.listen(queue::add);
    }
}
