package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;

/**
 * Starts the worker. It only wires the parts together.
 */
final class WorkerMain {
    private WorkerMain() {
    }

    public static void main(String[] args) {
        post("ready");
    }

    @JSBody(params = "message", script = "postMessage(message);")
    private static native void post(String message);
}
