package dev.vitrine.browser.part.library;

import java.util.List;
import java.util.function.Consumer;

/** Where a browser keeps models from visit to visit. Each call ends in one of its two answers. */
interface Shelf {
    /** Everything kept, oldest first. @param onFailure told the name of the browser's error */
    void list(Consumer<List<KeptModel>> onList, Consumer<String> onFailure);

    /** Keeps a model: a new one for the id 0, else in place of the one of that id. */
    void put(KeptModel model, Runnable onDone, Consumer<String> onFailure);

    /** How much room there is; not called where the browser does not tell. */
    void room(Consumer<Room> onRoom);

    /**
     * Room on the shelf.
     *
     * @param used bytes that this site's files and models take
     * @param quota bytes that it may take
     * @param isLasting whether the browser has agreed to keep them where the disk gets full
     */
    record Room(double used, double quota, boolean isLasting) {
    }

    void remove(int id, Runnable onDone, Consumer<String> onFailure);
}
