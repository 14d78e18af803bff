package dev.vitrine.browser.part.library;

import java.util.List;
import java.util.function.Consumer;

/** The browser's storage for models. What it refuses is told by the DOMException's name, perhaps none. */
interface ShelfPort {
    void list(Consumer<List<KeptModel>> onList, Consumer<String> onRefused);

    /** Keeps a new model, or a known one under its id anew. */
    void put(KeptModel model, Runnable onKept, Consumer<String> onRefused);

    void remove(int id, Runnable onRemoved, Consumer<String> onRefused);

    /** Asks the browser not to throw the storage away when the device is short of it; tells whether it agrees. */
    void persist(Consumer<Boolean> onAnswer);

    /** How many bytes are taken, and how many there are at most; negative where nobody knows. */
    void room(RoomTaker onRoom);

    /** Takes the two figures. */
    interface RoomTaker {
        void accept(double usedBytes, double allBytes);
    }
}
