package dev.vitrine.browser.module;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Storage;
import org.teavm.jso.json.JSON;

/** Reads a model that TF.js saved as {@code localstorage://NAME}: JSON texts, and the weights in base64. */
final class LocalStorageModel {
    private static final String PREFIX = "tensorflowjs_models/";

    private LocalStorageModel() {
    }

    static void read(String place, String name, Consumer<ModelOrigin> onOrigin, Consumer<JSObject> onFailure) {
        Storage storage = Storage.getLocalStorage();
        String topology = storage.getItem(PREFIX + name + "/model_topology");
        String specs = storage.getItem(PREFIX + name + "/weight_specs");
        String weights = storage.getItem(PREFIX + name + "/weight_data");
        String metadata = storage.getItem(PREFIX + name + "/model_metadata");
        if (topology == null || specs == null || weights == null) {
            onFailure.accept(StoredArtifacts.missing(place, "local storage"));
            return;
        }
        ModelOrigin origin;
        try {
            JSObject artifacts = metadata == null ? JSON.parse("{}") : JSON.parse(metadata);
            put(artifacts, JSON.parse(topology), JSON.parse(specs));
            origin = StoredArtifacts.origin(place, artifacts, decode(weights));
        } catch (RuntimeException e) {
            onFailure.accept(ModelClient.error("model-not-json", "The model " + place + " in the browser's local storage"
                    + " is damaged: its description is no JSON, or its weights no base64. Save it again."));
            return;
        }
        onOrigin.accept(origin);
    }

    @JSBody(params = {"artifacts", "topology", "specs"},
            script = "artifacts.modelTopology = topology; artifacts.weightSpecs = specs;")
    private static native void put(JSObject artifacts, JSObject topology, JSObject specs);

    @JSBody(params = "base64",
            script = "return Uint8Array.from(atob(base64), function(char) { return char.charCodeAt(0); });")
    private static native JSObject decode(String base64);
}
