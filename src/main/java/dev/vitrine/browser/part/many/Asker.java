package dev.vitrine.browser.part.many;

import dev.vitrine.browser.protocol.Reply;
import java.util.function.Consumer;
import org.teavm.jso.file.Blob;

/** Asks the page's worker about one picture. */
interface Asker {
    /** In the way that is in force in the page. */
    int ask(Blob blob, int topK, Consumer<Reply> onReply);

    /**
     * By a recipe of the asker's choice. The same picture asked about again and again is decoded once.
     *
     * @param recipe JSON as in metadata.json; empty for the model's own
     */
    int ask(Blob blob, String recipe, Consumer<Reply> onReply);

    void cancel(int id);

    /** Makes all pictures of the page ready by a recipe from now on; empty for the model's own. */
    void use(String recipe);

    /** Milliseconds of a clock that only goes forward. */
    double now();
}
