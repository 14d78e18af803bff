package dev.vitrine.browser.part.library;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** {@link ShelfPort} in IndexedDB. */
final class BrowserShelf implements ShelfPort {
    @Override
    public void list(Consumer<List<KeptModel>> onList, Consumer<String> onRefused) {
        act("getAll", null, records -> {
            List<KeptModel> models = new ArrayList<>();
            for (int i = 0, n = Fields.size(records); i < n; i++) {
                JSObject record = Fields.item(records, i);
                models.add(new KeptModel(Fields.integer(record, "id"), Fields.text(record, "name"),
                        Fields.text(record, "origin"), Fields.number(record, "date"), Fields.number(record, "bytes"),
                        NamedBlob.list(Fields.object(record, "files"))));
            }
            onList.accept(models);
        }, onRefused::accept);
    }

    @Override
    public void put(KeptModel model, Runnable onKept, Consumer<String> onRefused) {
        JSObject record = Fields.object();
        if (model.id() != 0) {
            Fields.put(record, "id", model.id());
        }
        Fields.put(record, "name", model.name());
        Fields.put(record, "origin", model.origin());
        Fields.put(record, "date", model.date());
        Fields.put(record, "bytes", model.bytes());
        Fields.put(record, "files", NamedBlob.wire(model.files()));
        act("put", record, id -> onKept.run(), onRefused::accept);
    }

    @Override
    public void remove(int id, Runnable onRemoved, Consumer<String> onRefused) {
        act("delete", key(id), nothing -> onRemoved.run(), onRefused::accept);
    }

    @Override
    public void persist(Consumer<Boolean> onAnswer) {
        askToPersist(onAnswer::accept);
    }

    @Override
    public void room(RoomTaker onRoom) {
        estimate(onRoom::accept);
    }

    /** Takes what the storage gave. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(JSObject value);
    }

    /** Takes a DOMException's name. */
    @JSFunctor
    interface Refusal extends JSObject {
        void accept(String name);
    }

    /** Takes a yes or no. */
    @JSFunctor
    interface Answer extends JSObject {
        void accept(boolean isYes);
    }

    /** Takes two numbers of bytes. */
    @JSFunctor
    interface Figures extends JSObject {
        void accept(double used, double all);
    }

    @JSBody(params = "id", script = "return id;")
    private static native JSObject key(int id);

    // One operation, one connection: nothing stays open for another tab to wait for.
    @JSBody(params = {"verb", "value", "onDone", "onRefused"}, script = "var opening;"
            + "try { opening = indexedDB.open('vitrine-models', 1); } catch (refused) { onRefused(''); return; }"
            + "opening.onupgradeneeded = function() {"
            + "  opening.result.createObjectStore('models', {keyPath: 'id', autoIncrement: true}); };"
            + "opening.onerror = function() { onRefused(''); };"
            + "opening.onsuccess = function() {"
            + "  var base = opening.result, asked;"
            + "  var change = base.transaction('models', verb === 'getAll' ? 'readonly' : 'readwrite');"
            + "  change.oncomplete = function() { base.close(); onDone(asked.result); };"
            + "  change.onabort = function() { base.close(); onRefused(change.error ? change.error.name : ''); };"
            + "  var store = change.objectStore('models');"
            + "  asked = value === null ? store[verb]() : store[verb](value); };")
    private static native void act(String verb, JSObject value, Taker onDone, Refusal onRefused);

    @JSBody(params = "onAnswer", script = "if (navigator.storage && navigator.storage.persist)"
            + " navigator.storage.persist().then(onAnswer, function() { onAnswer(false); }); else onAnswer(false);")
    private static native void askToPersist(Answer onAnswer);

    @JSBody(params = "onFigures", script = "if (navigator.storage && navigator.storage.estimate)"
            + " navigator.storage.estimate().then(function(room) { onFigures(room.usage, room.quota); },"
            + " function() { onFigures(0, -1); }); else onFigures(0, -1);")
    private static native void estimate(Figures onFigures);
}
