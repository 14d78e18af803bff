package dev.vitrine.browser.part.library;

import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** {@link Shelf} in IndexedDB: the database {@code vitrine}, its store {@code models}, a record a model. */
final class IndexedShelf implements Shelf {
    @Override
    public void list(Consumer<List<KeptModel>> onList, Consumer<String> onFailure) {
        ask("getAll", null, records -> {
            List<KeptModel> models = new ArrayList<>();
            for (int i = 0, n = Fields.size(records); i < n; i++) {
                JSObject item = Fields.item(records, i);
                models.add(new KeptModel(Fields.integer(item, "id"), Fields.text(item, "name"),
                        Fields.number(item, "bytes"), Fields.number(item, "keptAt"),
                        Fields.isAbsent(item, "origin") ? "" : Fields.text(item, "origin"),
                        NamedBlob.list(Fields.object(item, "files"))));
            }
            onList.accept(models);
        }, onFailure::accept);
    }

    @Override
    public void put(KeptModel model, Runnable onDone, Consumer<String> onFailure) {
        JSObject item = Fields.object();
        if (model.id() > 0) {
            Fields.put(item, "id", model.id());
        }
        Fields.put(item, "name", model.name());
        Fields.put(item, "bytes", model.bytes());
        Fields.put(item, "keptAt", model.keptAt());
        Fields.put(item, "origin", model.origin());
        Fields.put(item, "files", NamedBlob.wire(model.files()));
        // Asks that it be kept even where the disk gets full; what a browser answers changes nothing here.
        persist();
        ask("put", item, key -> onDone.run(), onFailure::accept);
    }

    @Override
    public void remove(int id, Runnable onDone, Consumer<String> onFailure) {
        ask("delete", number(id), nothing -> onDone.run(), onFailure::accept);
    }

    @Override
    public void room(Consumer<Room> onRoom) {
        estimate((used, quota, isLasting) -> onRoom.accept(new Room(used, quota, isLasting)));
    }

    /** Takes what there is room for. */
    @JSFunctor
    interface RoomTaker extends JSObject {
        void accept(double used, double quota, boolean isLasting);
    }

    // Asked a moment later: browsers count what was just written only then.
    @JSBody(params = "onRoom", script = "var storage = navigator.storage;"
            + "if (storage && storage.estimate) setTimeout(function() {"
            + "  Promise.all([storage.estimate(), storage.persisted ? storage.persisted() : false]).then(function(told) {"
            + "    if (told[0].quota) onRoom(told[0].usage || 0, told[0].quota, told[1]); }, function() {}); }, 50);")
    private static native void estimate(RoomTaker onRoom);

    /** Takes what the store gave. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(JSObject value);
    }

    /** Takes the name of an error. */
    @JSFunctor
    interface Refusal extends JSObject {
        void accept(String name);
    }

    @JSBody(params = "value", script = "return value;")
    private static native JSObject number(int value);

    @JSBody(script = "if (navigator.storage && navigator.storage.persist)"
            + " navigator.storage.persist().catch(function() {});")
    private static native void persist();

    // One request in a transaction of its own, and the connection closed behind it. (No name of one letter: the compiler
    // may give it to a parameter too.)
    @JSBody(params = {"kind", "value", "onDone", "onFailure"}, script = "var open;"
            + "try { open = indexedDB.open('vitrine', 1); } catch (refused) { onFailure(refused.name); return; }"
            + "open.onupgradeneeded = function() {"
            + " open.result.createObjectStore('models', {keyPath: 'id', autoIncrement: true}); };"
            + "open.onerror = function() { onFailure(open.error.name); };"
            + "open.onsuccess = function() { var db = open.result, work, asked;"
            + " try { work = db.transaction('models', kind === 'getAll' ? 'readonly' : 'readwrite');"
            + "  var store = work.objectStore('models');"
            + "  asked = value === null ? store[kind]() : store[kind](value);"
            + " } catch (refused) { db.close(); onFailure(refused.name); return; }"
            + " work.oncomplete = function() { db.close(); onDone(asked.result); };"
            + " work.onabort = function() { db.close();"
            + "  onFailure((work.error || asked.error || {}).name || ''); }; };")
    private static native void ask(String kind, JSObject value, Taker onDone, Refusal onFailure);
}
