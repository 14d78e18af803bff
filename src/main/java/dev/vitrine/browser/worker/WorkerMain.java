package dev.vitrine.browser.worker;

/**
 * Starts the worker. It only wires the parts together.
 */
final class WorkerMain {
    private WorkerMain() {
    }

    public static void main(String[] args) {
    }
}
