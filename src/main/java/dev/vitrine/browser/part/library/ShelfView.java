package dev.vitrine.browser.part.library;

import java.util.List;

/** The models that are kept on the device, and how much room there is. It decides nothing. */
interface ShelfView {
    /**
     * One kept model.
     *
     * @param size in words
     */
    record Line(KeptModel model, String size) {
    }

    void show(List<Line> lines);

    /** How much of the storage is taken, in a sentence; empty where nobody knows. */
    void room(String sentence);

    void report(String sentence);
}
