package dev.vitrine.browser.part.many;

import dev.vitrine.browser.protocol.Reply;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.file.Blob;

/** Asks the page's worker, one question at a time. */
interface Asker {
    /** In the way that is in force in the page. */
    int ask(Blob blob, int topK, Consumer<Reply> onReply);

    /**
     * By a recipe of the asker's choice. The same picture asked about again and again is decoded once.
     *
     * @param recipe JSON as in metadata.json; empty for the model's own
     */
    int ask(Blob blob, String recipe, Consumer<Reply> onReply);

    /**
     * What the model itself calls its classes, whatever a person calls them.
     *
     * @param translated whether in the person's language, where the model knows it; else as it was trained
     * @param onNames given one a class, or none where there is no telling
     */
    int names(boolean translated, Consumer<List<String>> onNames);

    void cancel(int id);

    /** Makes all pictures of the page ready by a recipe from now on; empty for the model's own. */
    void use(String recipe);

    /** Milliseconds of a clock that only goes forward. */
    double now();
}
