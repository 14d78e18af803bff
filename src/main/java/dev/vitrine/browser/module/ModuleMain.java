package dev.vitrine.browser.module;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** What {@code vitrine.js} exports. Its only state is the address of the worker's script, told once at the start. */
public final class ModuleMain {
    private static String workerUrl;

    private ModuleMain() {
    }

    /** @param args the absolute address of the worker's script */
    public static void main(String[] args) {
        workerUrl = args[0];
    }

    /**
     * Loads a model in the TF.js layers format, in a worker of its own.
     *
     * @param source address of {@code model.json}, relative to the page
     * @param options may be undefined; {@code onProgress({loaded, total, file})} counts bytes
     * @return a promise of the model; rejects with an Error whose {@code code} names the kind of failure
     */
    @JSExport
    public static JSPromise<LayersModel> loadLayersModel(JSObject source, JSObject options) {
        return new JSPromise<>((resolve, reject) -> {
            if (!isText(source)) {
                reject.accept(ModelClient.error("model-source", "loadLayersModel takes the address of a model.json as"
                        + " a string."));
                return;
            }
            ModelClient client = new ModelClient(workerUrl);
            client.load(absolute(source), options, facts -> resolve.accept(new LayersModel(client, facts)),
                    reason -> {
                        client.stop();
                        reject.accept(reason);
                    });
        });
    }

    @JSBody(params = "value", script = "return typeof value === 'string' || value instanceof URL;")
    private static native boolean isText(JSObject value);

    @JSBody(params = "url", script = "return new URL(url, self.document ? document.baseURI : location.href).href;")
    private static native String absolute(JSObject url);
}
