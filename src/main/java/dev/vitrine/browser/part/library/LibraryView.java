package dev.vitrine.browser.part.library;

import java.util.List;

/** What the part shows, in words already localised. It decides nothing. */
interface LibraryView {
    /** How it goes; spoken too. */
    void report(String sentence);

    /** What went wrong: a sentence, then what else there is to say, or nothing. */
    void alert(String sentence, String detail);

    /** Whether there is a model of the visitor's own, to be saved or put away again. */
    void offer(boolean isOpened);

    /** Remarks about the model, a sentence each. */
    void notes(List<String> sentences);

    /** Whether something is under way that can be stopped. */
    void busy(boolean isBusy);
}
