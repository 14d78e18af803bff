package dev.vitrine.browser.worker;

/** Starts the worker that runs common models at once, in plain Java, and calls others in where they are better. */
final class WorkerMain {
    private WorkerMain() {
    }

    /** @param args the scripts of the fast worker and of the full one, relative to this one */
    public static void main(String[] args) {
        ModelSession session = new ModelSession(Engines::atFirst);
        RequestQueue queue = new RequestQueue(session, args[0], args[1]);
        session.onLoaded(new Upgrade(args[0], queue::loaded)::plan);
        queue.listen();
        FirstNumber.write();
    }
}
