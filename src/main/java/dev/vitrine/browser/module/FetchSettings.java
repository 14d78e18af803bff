package dev.vitrine.browser.module;

import org.teavm.jso.JSObject;

/**
 * Where a model's files are and how they are fetched.
 *
 * @param modelUrl absolute
 * @param prefix stands before the manifest's paths in place of the model's folder; null for the folder
 * @param fetchFunc {@code fetchFunc(url, init)}, or null
 * @param requestInit the second argument of each fetch, or null
 * @param converter turns a manifest's path into an address, perhaps later; or null
 */
record FetchSettings(String modelUrl, String prefix, JSObject fetchFunc, JSObject requestInit, JSObject converter) {
    private String file() {
        int fragment = modelUrl.indexOf('#');
        return fragment < 0 ? modelUrl : modelUrl.substring(0, fragment);
    }

    private String query() {
        int at = file().indexOf('?');
        return at < 0 ? "" : file().substring(at);
    }

    private String folder() {
        String file = file();
        String path = file.substring(0, file.length() - query().length());
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** As the worker will ask for it. */
    String metadataUrl() {
        int at = modelUrl.indexOf('?');
        String path = at < 0 ? modelUrl : modelUrl.substring(0, at);
        return path.substring(0, path.lastIndexOf('/') + 1) + "metadata.json" + (at < 0 ? "" : modelUrl.substring(at));
    }

    /** As the worker will ask for a weight file. @param path of the manifest */
    String weightUrl(String path) {
        return (prefix == null ? folder() : prefix) + (path.startsWith("./") ? path.substring(2) : path) + query();
    }

    /** What the manifest calls a weight file, for the converter; null for a file that has an address already. */
    String path(String location) {
        if (converter == null || location.startsWith(modelUrl.substring(0, modelUrl.indexOf(':') + 1))) {
            return null;
        }
        return location.endsWith(query()) ? location.substring(0, location.length() - query().length()) : location;
    }
}
