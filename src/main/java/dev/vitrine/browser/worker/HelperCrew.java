package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/**
 * Threads that run a module's chunks beside this one, see {@link HelperMain}. One that fails to start is not missed: its
 * chunks are taken by the others.
 */
final class HelperCrew {
    private final JSObject workers;

    private HelperCrew(JSObject workers) {
        this.workers = workers;
    }

    /** @param script the helpers' own, relative to this one */
    static HelperCrew of(String script, JSObject module, JSObject memory, int count) {
        return new HelperCrew(start(script, module, memory, count));
    }

    void stop() {
        stop(workers);
    }

    @JSBody(params = {"script", "module", "memory", "count"}, script = ""
            + "var workers = [];"
            + "try { for (var started = 0; started < count; started++) {"
            + " var worker = new Worker(script, {name: 'vitrine-helper'});"
            + " worker.onerror = function(event) { event.preventDefault(); };"
            + " worker.postMessage({module: module, memory: memory});"
            + " workers.push(worker);"
            + "} } catch (refused) { }"
            + "return workers;")
    private static native JSObject start(String script, JSObject module, JSObject memory, int count);

    @JSBody(params = "workers", script = "workers.forEach(function(worker) { worker.terminate(); });")
    private static native void stop(JSObject workers);
}
