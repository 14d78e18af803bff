package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.PageLink;

/** Starts the worker that runs every model, in the place of the one that runs the common ones. */
final class FullWorkerMain {
    private FullWorkerMain() {
    }

    public static void main(String[] args) {
        RequestQueue queue = new RequestQueue(new ModelSession(), null);
        PageLink.listen(queue::add);
    }
}
