package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;

/**
 * Starts a thread of a {@link HelperCrew}: it is sent a module and its memory, and stays in the module's {@code help}
 * until it is stopped. A script of its own, since each thread reads it while the first prediction is waited for.
 */
final class HelperMain {
    private HelperMain() {
    }

    public static void main(String[] args) {
        help();
    }

    @JSBody(script = ""
            + "self.onmessage = function(event) {"
            + " new WebAssembly.Instance(event.data.module, {env: {memory: event.data.memory}}).exports.help(); };")
    private static native void help();
}
