package dev.vitrine.browser.part.library;

import java.util.List;

/** What is shown of the kept models, in words already localised. */
interface KeptView {
    /** One of them. */
    record Line(KeptModel model, String facts, String rename, String open, String remove) {
    }

    /** All of them, the latest first. */
    void show(List<Line> lines);

    /** The model that the page loads by itself, in a line below them that nobody can remove. */
    void site(String name, String facts, String open);

    /** How much room there is. */
    void room(String sentence);
}
