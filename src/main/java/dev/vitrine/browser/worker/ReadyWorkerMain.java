package dev.vitrine.browser.worker;

/** Starts the worker that runs models compiled ahead of time, and calls the compiling one in for all else. */
final class ReadyWorkerMain {
    private ReadyWorkerMain() {
    }

    /** @param args the scripts of the fast worker, of the full one and of helper threads, relative to this one */
    public static void main(String[] args) {
        new RequestQueue(new ReadySession(args[2]), args[0], args[1]).listen();
    }
}
