package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.NamedBlob;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** What TF.js keeps of a model in a browser's store, written as the two files that it would be on a disk. */
final class StoredArtifacts {
    private static final String WEIGHTS = "weights.bin";

    private StoredArtifacts() {
    }

    /**
     * @param place the address that was asked for, which the files are named after
     * @param artifacts TF.js' ModelArtifacts: topology, weightSpecs and the like
     * @param weights bytes, or a list of them
     */
    static ModelOrigin origin(String place, JSObject artifacts, JSObject weights) {
        String model = place + "/model.json";
        return new ModelOrigin(model, List.of(new NamedBlob(model, modelFile(artifacts, WEIGHTS)),
                new NamedBlob(place + "/" + WEIGHTS, blob(weights))));
    }

    static JSObject missing(String place, String store) {
        return ModelClient.error("model-not-found", "The browser's " + store + " of this site holds no model that TF.js"
                + " saved as " + place + ".");
    }

    @JSBody(params = {"artifacts", "weights"}, script = ""
            + "var model = Object.assign({}, artifacts);"
            + "model.weightsManifest = [{paths: [weights], weights: artifacts.weightSpecs || []}];"
            + "delete model.weightSpecs; delete model.weightData;"
            + "return new Blob([JSON.stringify(model)]);")
    private static native Blob modelFile(JSObject artifacts, String weights);

    @JSBody(params = "bytes", script = "return new Blob(Array.isArray(bytes) ? bytes : bytes ? [bytes] : []);")
    private static native Blob blob(JSObject bytes);
}
