package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.PageLink;

/** Starts the worker that runs common models and calls the full one in for others. */
final class WorkerMain {
    private WorkerMain() {
    }

    /** @param args the script of the full worker, relative to this one */
    public static void main(String[] args) {
        if (HelperCrew.helps()) {
            return;
        }
        RequestQueue queue = new RequestQueue(new ModelSession(), args[0]);
        PageLink.listen(queue::add);
    }
}
