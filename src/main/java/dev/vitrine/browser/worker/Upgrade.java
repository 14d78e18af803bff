package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.PageLink;
import dev.vitrine.browser.protocol.Request;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Lets the fast worker's script take over from the first one in the background: a while after a small model was loaded,
 * it loads the same model quietly, and answers from then on. If it cannot be fetched or cannot load the model, nothing
 * changes.
 */
final class Upgrade {
    /** So long after the load, when a visitor looks for a picture. */
    private static final int DELAY_MS = 1500;
    private final String fastWorker;
    private final Supplier<JSObject> loaded;
    private int generation;

    /** @param loaded the message that loaded the model that is there */
    Upgrade(String fastWorker, Supplier<JSObject> loaded) {
        this.fastWorker = fastWorker;
        this.loaded = loaded;
    }

    /** Plans the upgrade for a model that has just been loaded. A load that comes before it is done undoes it. */
    void plan(Request.Load load) {
        int planned = ++generation;
        // Files that come through a port come once.
        if (load.port() == null && !load.settings().engine().engine().equals("java")) {
            later(DELAY_MS, () -> begin(planned));
        }
    }

    private void begin(int planned) {
        if (planned == generation && loaded.get() != null) {
            fetch(fastWorker, script -> {
                if (planned == generation && loaded.get() != null) {
                    PageLink.offer(() -> run(script), loaded.get());
                }
            });
        }
    }

    /** Runs a little later. */
    @JSFunctor
    interface Task extends JSObject {
        void run();
    }

    /** Takes the address of a script that has arrived. */
    @JSFunctor
    interface Arrived extends JSObject {
        void accept(String script);
    }

    @JSBody(params = {"delay", "task"}, script = "setTimeout(task, delay);")
    private static native void later(int delay, Task task);

    // Fetched beforehand, so that importScripts, which blocks, finds it in the cache.
    @JSBody(params = {"script", "arrived"}, script = ""
            + "fetch(script).then(function(r) { return r.ok ? r.text() : Promise.reject(); })"
            + ".then(function() { arrived(script); }).catch(function() {});")
    private static native void fetch(String script, Arrived arrived);

    @JSBody(params = "script", script = "importScripts(script);")
    private static native void run(String script);
}
