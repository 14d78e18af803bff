package dev.vitrine.browser.module;

import dev.vitrine.ModelLocation;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerLink;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSObject;

/**
 * Where a model comes from, as the worker's load request wants it.
 *
 * @param url of the model file, or its name among the files
 * @param files that are handed over; empty where all are fetched
 */
record ModelOrigin(String url, List<NamedBlob> files) {
    private static final String WASM = ".wasm";
    private static final String INDEXED_DB = "indexeddb://";
    private static final String LOCAL_STORAGE = "localstorage://";

    /** Whether it is a module that was compiled ahead of time. */
    boolean isCompiled() {
        return files.isEmpty() && ModelLocation.nameOf(url).endsWith(WASM);
    }

    /** The same, but of a compiled model the module for several threads where they can run. */
    ModelOrigin on(boolean threads) {
        if (!isCompiled() || !threads) {
            return this;
        }
        return new ModelOrigin(new ModelLocation(url).beside(ModelLocation.forThreads(ModelLocation.nameOf(url))), files);
    }

    /**
     * @param source an address, one of the browser's own stores, a File, or a list of them
     * @param openerUrl the script that makes a model folder of files
     * @param onFailure called instead with an Error
     */
    static void of(JSObject source, String openerUrl, Consumer<ModelOrigin> onOrigin, Consumer<JSObject> onFailure) {
        if (GivenSource.isText(source)) {
            String text = GivenSource.text(source);
            if (text.startsWith(INDEXED_DB)) {
                IndexedDbModel.read(text, text.substring(INDEXED_DB.length()), onOrigin, onFailure);
            } else if (text.startsWith(LOCAL_STORAGE)) {
                LocalStorageModel.read(text, text.substring(LOCAL_STORAGE.length()), onOrigin, onFailure);
            } else {
                onOrigin.accept(new ModelOrigin(GivenSource.absolute(source), List.of()));
            }
            return;
        }
        List<NamedBlob> files = GivenSource.files(source);
        if (files.isEmpty()) {
            onFailure.accept(ModelClient.error("model-source", "loadLayersModel takes the address of a model.json or"
                    + " model.wasm as a string, indexeddb:// or localstorage:// and a name, or Files: the model.json with its weight"
                    + " files, one ZIP, or what Keras saved."));
        } else {
            OpenerLink.open(openerUrl, files, reply -> {
                if (reply instanceof OpenerReply.Opened opened) {
                    onOrigin.accept(new ModelOrigin(opened.files().get(0).name(), opened.files()));
                } else {
                    OpenerReply.Failed failed = (OpenerReply.Failed) reply;
                    onFailure.accept(ModelClient.error(failed.code(), failed.message()));
                }
            });
        }
    }
}
