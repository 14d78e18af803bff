package dev.vitrine.browser.module;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;
import org.teavm.jso.indexeddb.IDBDatabase;
import org.teavm.jso.indexeddb.IDBFactory;
import org.teavm.jso.indexeddb.IDBGetRequest;
import org.teavm.jso.indexeddb.IDBOpenDBRequest;

/** Reads a model that TF.js saved as {@code indexeddb://NAME}. It makes no database where there is none. */
final class IndexedDbModel {
    private static final String DATABASE = "tensorflowjs";
    private static final int VERSION = 1;
    private static final String STORE = "models_store";
    private static final String WORDS = "IndexedDB";

    private IndexedDbModel() {
    }

    static void read(String place, String name, Consumer<ModelOrigin> onOrigin, Consumer<JSObject> onFailure) {
        IDBOpenDBRequest opening = IDBFactory.getInstance().open(DATABASE, VERSION);
        // Only a new database is upgraded: TF.js has never saved here.
        opening.setOnUpgradeNeeded(event -> abort(opening));
        opening.setOnError(() -> onFailure.accept(StoredArtifacts.missing(place, WORDS)));
        opening.setOnSuccess(() -> {
            IDBDatabase database = opening.getResult();
            if (!hasStore(database, STORE)) {
                database.close();
                onFailure.accept(StoredArtifacts.missing(place, WORDS));
                return;
            }
            IDBGetRequest getting = database.transaction(STORE, IDBDatabase.TRANSACTION_READONLY)
                    .objectStore(STORE).get(JSString.valueOf(name));
            getting.setOnError(() -> {
                database.close();
                onFailure.accept(StoredArtifacts.missing(place, WORDS));
            });
            getting.setOnSuccess(() -> {
                database.close();
                JSObject artifacts = artifacts(getting.getResult());
                if (artifacts == null) {
                    onFailure.accept(StoredArtifacts.missing(place, WORDS));
                } else {
                    onOrigin.accept(StoredArtifacts.origin(place, artifacts, weights(artifacts)));
                }
            });
        });
    }

    @JSBody(params = "opening", script = "opening.transaction.abort();")
    private static native void abort(IDBOpenDBRequest opening);

    @JSBody(params = {"database", "store"}, script = "return database.objectStoreNames.contains(store);")
    private static native boolean hasStore(IDBDatabase database, String store);

    @JSBody(params = "saved", script = "return saved && saved.modelArtifacts || null;")
    private static native JSObject artifacts(JSObject saved);

    @JSBody(params = "artifacts", script = "return artifacts.weightData;")
    private static native JSObject weights(JSObject artifacts);
}
