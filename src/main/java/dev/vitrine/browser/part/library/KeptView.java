package dev.vitrine.browser.part.library;

import java.util.List;

/** What is shown of the kept models, in words already localised. */
interface KeptView {
    /** One of them. */
    record Line(KeptModel model, String facts, String rename, String open, String remove) {
    }

    /** All of them, the latest first. */
    void show(List<Line> lines);

    /** How much room there is. */
    void room(String sentence);
}
