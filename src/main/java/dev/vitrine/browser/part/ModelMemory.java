package dev.vitrine.browser.part;

/** What a person has set for a model, a text of each kind, from visit to visit. It may forget. */
public interface ModelMemory {
    /** Empty where nothing is kept. */
    String recall(String kind, String model);

    /** @param text empty to forget it */
    void keep(String kind, String model, String text);
}
