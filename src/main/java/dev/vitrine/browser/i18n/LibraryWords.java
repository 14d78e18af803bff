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
            library-relabel = Other names for the classes (labels.txt)
            shelf-keep = Keep on this device
            shelf-title = Kept on this device
            shelf-name = Name of {0}
            shelf-facts = {0}, from {1}, {2}; works offline
            shelf-open = Open
            shelf-open-this = Open {0}
            shelf-remove = Remove
            shelf-remove-this = Remove {0}
            shelf-kept = {0} is kept on this device and works offline.
            shelf-kept-loosely = {0} is kept on this device; the browser may remove it if the device runs short of room.
            shelf-removed = {0} has been removed from this device.
            shelf-room = {0} of {1} that this site may take are taken.
            shelf-full = There is no room left for it on this device. Remove another model, or free some space, and try again.
            shelf-refused = The browser lets this page keep nothing, as in a private window. The model stays open until you \
            close the page.
            """;

    private LibraryWords() {
    }
}
