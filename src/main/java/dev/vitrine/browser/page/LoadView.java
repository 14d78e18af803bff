package dev.vitrine.browser.page;

/** What is said of the model: its name, and how far it has loaded. */
interface LoadView {
    /** The model's name and size in a few words. */
    void nameModel(String facts);

    /** How much has loaded, 0 to 1; negative where nobody knows. */
    void progress(double share);

    void hideProgress();
}
