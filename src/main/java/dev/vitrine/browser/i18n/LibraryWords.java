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
            library-address = Address of a model
            library-address-go = Fetch
            library-address-wrong = This is not the address of a model. Write where its model.json lies, beginning with https://.
            library-address-refused = {0} could not be fetched. The address is wrong, the network is down, or that site does \
            not let other pages read its files (CORS). Save the model on your device and choose it here instead.
            library-address-status = {0} could not be fetched: the site answered with status {1}. Check the address.
            library-fetching = Fetching {0}…
            library-cancel = Stop
            library-opening = Opening {0}…
            library-opened = {0} has been opened and takes its place above.
            library-save = Save as a model folder (ZIP)
            library-keep = Keep in this browser
            library-back = Back to this site’s model
            library-packing = Packing the model folder…
            library-saved = Saved as {0}. Unpacked, it is the model folder that this site and TensorFlow.js load.
            library-put-away = This site’s own model is back.
            library-stopped = Stopped.
            kept = {0} is kept in this browser, for later visits and without a network.
            kept-renamed = It is called {0} now.
            kept-removed = {0} is no longer kept.
            kept-title = Models
            kept-from = From {0}.
            kept-facts = {0}, kept on {1}.
            kept-offline = Works without a network.
            site-name = This site’s own model
            site-built-in = Built in.
            site-size = {0}.
            site-size-day = {0}, of {1}.
            site-online = Needs a network.
            kept-name = Name of {0}
            kept-open = Open {0}
            kept-open-short = Open
            kept-remove = Remove {0}
            kept-remove-short = Remove
            kept-full = This browser has no room left for the model. Remove another, or save it as a ZIP.
            kept-refused = This browser lets the page keep nothing, perhaps because the window is private. Save the model \
            as a ZIP instead.
            kept-room = This site takes {0} of the {1} that the browser lets it have, and may be cleared when the disk gets full.
            kept-room-lasting = This site takes {0} of the {1} that the browser lets it have, and keeps them until you \
            remove them.
            labels-title = Names of the classes
            labels-lead = One line a class, in the order of the model’s outputs. They are remembered in this browser, and \
            written into metadata.json when the model or its recipe is saved.
            labels-field = {0} names, one a line
            labels-use = Use these names
            labels-file = Take them from a text file
            labels-reset = Back to the model’s own
            labels-count = The model tells {0} classes apart; there are {1} lines here. Write one a class.
            labels-used = The classes have their new names.
            labels-own = The classes are called as the model says.
            library-notes = If you use the saved folder with TensorFlow.js
            """;

    private LibraryWords() {
    }
}
