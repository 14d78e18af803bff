package dev.vitrine.browser.module;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSPromise;

/** What {@code vitrine.js} exports. Its only state is the addresses of the workers' scripts, told once at the start. */
public final class ModuleMain {
    private static String workerUrl;
    private static String openerUrl;

    private ModuleMain() {
    }

    /** @param args the absolute addresses of the scripts of the worker and of the opener */
    public static void main(String[] args) {
        workerUrl = args[0];
        openerUrl = args[1];
    }

    /**
     * Loads a model in the TF.js layers format, or one that Keras saved, in a worker of its own.
     *
     * @param source address of {@code model.json}, relative to the page; {@code indexeddb://} or
     *     {@code localstorage://} and the name TF.js saved it by; or Files: the model's in any order, one ZIP,
     *     or what Keras saved: .keras, .h5 with or without a labels.txt, a SavedModel's folder
     * @param options may be undefined. {@code onProgress({loaded, total, file})} counts bytes; {@code signal} breaks
     *     off; {@code strict: false} takes zeros for weights that are missing and warns; {@code weightPathPrefix},
     *     {@code weightUrlConverter}, {@code requestInit} and {@code fetchFunc} as in TF.js
     * @return a promise of the model; rejects with an Error whose {@code code} names the kind of failure
     */
    @JSExport
    public static JSPromise<LayersModel> loadLayersModel(JSObject source, JSObject options) {
        LoadOptions chosen = new LoadOptions(options);
        return new JSPromise<>((resolve, reject) -> ModelOrigin.of(source, openerUrl, origin -> {
            ModelClient client = new ModelClient(workerUrl);
            client.load(origin, chosen, facts -> resolve.accept(new LayersModel(client, facts)), reason -> {
                client.stop();
                reject.accept(reason);
            });
        }, reject::accept));
    }
}
