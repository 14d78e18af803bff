package dev.vitrine.browser.worker;

/** Starts the worker that compiles common models, and calls the full one in for others. */
final class FastWorkerMain {
    private FastWorkerMain() {
    }

    /** @param args the script of the full worker, relative to this one */
    public static void main(String[] args) {
        if (HelperCrew.helps()) {
            return;
        }
        ModelSession session = new ModelSession(Engines::compiled);
        new RequestQueue(session, null, args[0]).listen();
    }
}
