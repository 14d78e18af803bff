package dev.vitrine.browser.part.library;

import java.util.List;
import java.util.function.Consumer;

/** Where a browser keeps models from visit to visit. Each call ends in one of its two answers. */
interface Shelf {
    /** Everything kept, oldest first. @param onFailure told the name of the browser's error */
    void list(Consumer<List<KeptModel>> onList, Consumer<String> onFailure);

    /** Keeps a model: a new one for the id 0, else in place of the one of that id. */
    void put(KeptModel model, Runnable onDone, Consumer<String> onFailure);

    void remove(int id, Runnable onDone, Consumer<String> onFailure);
}
