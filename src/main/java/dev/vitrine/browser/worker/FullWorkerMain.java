package dev.vitrine.browser.worker;

/** Starts the worker that runs every model, in the place of the one that runs the common ones. */
final class FullWorkerMain {
    private FullWorkerMain() {
    }

    /** @param args the script of helper threads, relative to this one */
    public static void main(String[] args) {
        ModelSession session = new ModelSession(Engines.compiled(args[0]));
        new RequestQueue(session, null, null).listen();
    }
}
