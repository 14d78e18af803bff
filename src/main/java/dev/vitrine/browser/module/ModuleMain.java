package dev.vitrine.browser.module;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** What {@code vitrine.js} exports. Its only state is where the other scripts are, told once at the start. */
public final class ModuleMain {
    private static String workerUrl;
    private static String openerUrl;
    private static String readyUrl;

    private ModuleMain() {
    }

    /** @param args the absolute addresses of the worker's script, the opener's, and that of compiled models' worker */
    public static void main(String[] args) {
        workerUrl = args[0];
        openerUrl = args[1];
        readyUrl = args[2];
    }

    /**
     * Loads a model in the TF.js layers format, in a worker of its own.
     *
     * @param source address of {@code model.json}, or of the {@code model.wasm} that was compiled from it, relative to
     *     the page; {@code indexeddb://} or
     *     {@code localstorage://} and the name TF.js saved it by; or Files: the model's in any order, one ZIP, or
     *     what Keras saved
     * @param options may be undefined. {@code onProgress({loaded, total, file})} counts bytes; {@code signal} breaks
     *     off; {@code strict: false} takes zeros for weights that are missing and warns; {@code weightPathPrefix},
     *     {@code weightUrlConverter}, {@code requestInit} and {@code fetchFunc} as in TF.js
     * @return a promise of the model; rejects with an Error whose {@code code} names the kind of failure
     */
    @JSExport
    public static JSPromise<LayersModel> loadLayersModel(JSObject source, JSObject options) {
        LoadOptions chosen = new LoadOptions(options);
        return new JSPromise<>((resolve, reject) -> ModelOrigin.of(source, openerUrl, origin -> {
            ModelOrigin place = origin.on(chosen.runsThreads());
            ModelClient client = new ModelClient(place.isCompiled() ? readyUrl : workerUrl);
            client.load(place, chosen, facts -> resolve.accept(new LayersModel(client, facts)), reason -> {
                client.stop();
                reject.accept(reason);
            });
        }, reject::accept));
    }
}
