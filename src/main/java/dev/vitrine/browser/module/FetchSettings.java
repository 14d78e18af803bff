package dev.vitrine.browser.module;

import dev.vitrine.ModelLocation;
import org.teavm.jso.JSObject;

/**
 * Where a model's files are and how they are fetched.
 *
 * @param modelUrl absolute
 * @param isCompiled whether it is of a module and not of a model.json
 * @param prefix stands before the manifest's paths in place of the model's folder; null for the folder
 * @param fetchFunc {@code fetchFunc(url, init)}, or null
 * @param requestInit the second argument of each fetch, or null
 * @param converter turns a manifest's path into an address, perhaps later; or null
 */
record FetchSettings(String modelUrl, boolean isCompiled, String prefix, JSObject fetchFunc, JSObject requestInit,
        JSObject converter) {
    // As the worker makes its addresses, so that it asks for what is there.
    private ModelLocation place() {
        return new ModelLocation(modelUrl, prefix, true);
    }

    /** As the worker will ask for it. */
    String metadataUrl() {
        return place().beside("metadata.json");
    }

    /** As the worker will ask for a weight file. @param path of the manifest */
    String weightUrl(String path) {
        return place().of(path);
    }

    /** What the manifest calls a weight file, for the converter; null for a file that has an address already. */
    String path(String location) {
        if (converter == null || location.startsWith(modelUrl.substring(0, modelUrl.indexOf(':') + 1))) {
            return null;
        }
        String query = place().query();
        return location.endsWith(query) ? location.substring(0, location.length() - query.length()) : location;
    }
}
