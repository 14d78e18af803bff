package dev.vitrine.browser.part;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/**
 * What the page does for its later parts. Page and part are compiled apart, so only JavaScript's own values pass: texts,
 * numbers, elements, and messages in their wire form.
 */
public interface PageHost extends JSObject {
    /** The page's, for a part that has just been loaded. */
    @JSBody(script = "return window.vitrineHost;")
    static PageHost current() {
        throw new UnsupportedOperationException();
    }

    /**
     * Tells the part of everything from now on, and at once of what is there already. To be called once, last.
     *
     * @param part the name in {@code part-NAME.js}
     */
    void join(String part, Listener listener);

    /** The section of the document that is the part's own, empty at first. */
    HTMLElement place(String part);

    /** Whether the site has a part of this name. */
    boolean has(String part);

    /** Makes the part's section visible or hides it, loading the part first if it has not been. */
    void open(String part, boolean isOpen);

    /** BCP 47 tag of the language to speak. */
    String language();

    /** BCP 47 tag to format numbers by. */
    String numberTag();

    /** The language's file, for {@code Phrases}; empty for English. */
    String translation();

    /** The person's languages for labels, BCP 47 tags parted by spaces, the preferred first. */
    String languages();

    /**
     * Sends a request to the worker, under an id of the page's choice. Replies call the classes as the model does, see
     * {@link #relabel}.
     *
     * @param message in wire form, as a codec writes it; its id is replaced
     * @param onReply given every reply in wire form, until it returns true for the last; where the worker ends or is not
     *     there it is given a {@code failed}
     * @return the id, for {@link #cancel}
     */
    int send(JSObject message, JSObject transfers, ReplyListener onReply);

    /** Gives up a request: no reply to it is wanted any more. */
    void cancel(int id);

    /** Shows a picture and asks the model about it, as if a person had chosen it. */
    void choose(Blob file, String name);

    /** Takes the picture away that is on show. */
    void clear();

    /**
     * Begins or ends a film: frames are then asked about by {@link #look} and the case shows what the part puts there. A
     * picture that is chosen ends it too.
     */
    void film(boolean isRunning);

    /**
     * Asks about a frame of a film. Wait for its {@code answer} before the next.
     *
     * @param frame an ImageBitmap, which is given away
     */
    void look(JSObject frame);

    /**
     * Makes pictures ready in another way from now on, and asks about the picture on show again.
     *
     * @param key a field of {@code protocol.Treatment}
     * @param value undefined or null for the model's own way
     */
    void treat(String key, JSObject value);

    /**
     * Calls the classes of the model that is here otherwise, until another is loaded.
     *
     * @param labels a list of texts, one a class
     */
    void relabel(JSObject labels);

    /** Below this share of the best class the page says that the model is not sure. */
    void unsure(double share);

    /** Wire form of the {@code Treatment} that is in force, for requests of the part's own. */
    JSObject treatment();

    /** Says what went wrong, in the answer's place; the first sentence is what happened, the rest the way out. */
    void complain(String sentences);

    /** Whether the part is to be loaded with the model that is here, in later visits too. */
    void remember(String part, boolean isWanted);

    /** Hands things to a part, which hears of them as {@code files}; it is loaded first if it has not been. */
    void give(String part, JSObject things);

    /**
     * Loads a model that is handed over in place of the page's own.
     *
     * @param files as {@code NamedBlob.wire} lists them, the model file first; none for the page's own again
     */
    void load(JSObject files);

    /** The deployed name of a script of the site, such as {@code opener}. */
    String script(String plain);

    /** What has been answered in this visit, oldest first: a list of {@code {model, picture, answer}}, see below. */
    JSObject past();

    /** Says a sentence to screen readers, once they are free. */
    void announce(String sentence);

    /**
     * Hears what happens in the page. Events and what comes with them:
     * <ul>
     * <li>{@code model}: the {@code loaded} message of the worker; null when there is no model any more
     * <li>{@code labels}: the {@code loaded} message, in which the labels have been replaced
     * <li>{@code picture}: {@code {blob, name}} of the picture that is on show now; null for none
     * <li>{@code answer}: the {@code classified} message that is on show now; null when none is
     * <li>{@code open}, {@code close}: null; the part's section has become visible or is hidden
     * <li>{@code film}: not null while a film runs
     * <li>{@code failure}: the question on show was answered by a complaint; null
     * <li>{@code files}: what {@link #give} was given, for the part it was meant for
     * </ul>
     * Others may come; leave them.
     */
    @JSFunctor
    interface Listener extends JSObject {
        void on(String event, JSObject value);
    }

    /** Takes replies, see {@link #send}. */
    @JSFunctor
    interface ReplyListener extends JSObject {
        boolean accept(JSObject message);
    }
}
