package dev.vitrine.browser.worker;

/** Starts the worker that compiles common models, and calls the full one in for others. */
final class FastWorkerMain {
    private FastWorkerMain() {
    }

    /** @param args the scripts of the full worker and of helper threads, relative to this one */
    public static void main(String[] args) {
        ModelSession session = new ModelSession(Engines.compiled(args[1]));
        new RequestQueue(session, null, args[0]).listen();
    }
}
