package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Threads that run a module's chunks beside this one: workers of this very script, each in the module's {@code help}
 * until it is stopped. One that fails to start is not missed: its chunks are taken by the others.
 */
final class HelperCrew {
    /** The name by which the script knows that it is to help. */
    private static final String NAME = "vitrine-helper";
    private final JSObject workers;

    private HelperCrew(JSObject workers) {
        this.workers = workers;
    }

    static HelperCrew of(JSObject module, JSObject memory, int count) {
        return new HelperCrew(start(NAME, module, memory, count));
    }

    void stop() {
        stop(workers);
    }

    /** Whether this worker was started to help; it then only waits for its module. */
    static boolean helps() {
        return helps(NAME);
    }

    @JSBody(params = "name", script = ""
            + "if (self.name !== name) return false;"
            + "self.onmessage = function(event) {"
            + " new WebAssembly.Instance(event.data.module, {env: {memory: event.data.memory}}).exports.help(); };"
            + "return true;")
    private static native boolean helps(String name);

    @JSBody(params = {"name", "module", "memory", "count"}, script = ""
            + "var workers = [];"
            + "try { for (var started = 0; started < count; started++) {"
            + " var worker = new Worker(self.location.href, {name: name});"
            + " worker.onerror = function(event) { event.preventDefault(); };"
            + " worker.postMessage({module: module, memory: memory});"
            + " workers.push(worker);"
            + "} } catch (refused) { }"
            + "return workers;")
    private static native JSObject start(String name, JSObject module, JSObject memory, int count);

    @JSBody(params = "workers", script = "workers.forEach(function(worker) { worker.terminate(); });")
    private static native void stop(JSObject workers);
}
