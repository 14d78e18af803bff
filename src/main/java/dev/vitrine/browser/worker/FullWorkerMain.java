package dev.vitrine.browser.worker;

/** Starts the worker that runs every model, in the place of the one that runs the common ones. */
final class FullWorkerMain {
    private FullWorkerMain() {
    }

    public static void main(String[] args) {
        ModelSession session = new ModelSession(Engines::compiled);
        new RequestQueue(session, null, null).listen();
    }
}
