package dev.vitrine.browser.i18n;

/** English, of the visitor's own models. */
public final class LibraryWords {
    /** Lines of {@code key = sentence}. */
    public static final String ENGLISH = """
            library-lead = Open a model of your own: the .keras or .h5 file or the SavedModel folder that model.save() \
            wrote, Teachable Machine’s download, or a TensorFlow.js model folder; a ZIP of any of them too. It is opened \
            here and goes nowhere.
            library-files = Choose a model
            library-folder = Choose a folder
            library-cancel = Stop
            library-opening = Opening {0}…
            library-opened = {0} has been opened and takes its place above.
            library-save = Save as a model folder (ZIP)
            library-back = Back to this site’s model
            library-packing = Packing the model folder…
            library-saved = Saved as {0}. Unpacked, it is the model folder that this site and TensorFlow.js load.
            library-put-away = This site’s own model is back.
            library-stopped = Stopped.
            library-notes = If you use the saved folder with TensorFlow.js
            """;

    private LibraryWords() {
    }
}
