package dev.vitrine.browser.part.album;

import dev.vitrine.browser.i18n.Phrases;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** What a person can take away of the newest answer: its text to the clipboard, a drawn card as a file or to another app. */
final class TakeAway {
    private static final String CARD = "vitrine.png";

    private final Supplier<Album> album;
    private final Phrases phrases;

    TakeAway(Supplier<Album> album, Phrases phrases) {
        this.album = album;
        this.phrases = phrases;
    }

    void copyText() {
        copy(album.get().text(album.get().newest()), () -> album.get().report("copied"),
                () -> album.get().report("copy-refused"));
    }

    void saveCard() {
        Card.draw(album.get(), phrases, card -> {
            save(card, CARD);
            album.get().report("card-saved");
        });
    }

    void shareCard() {
        Card.draw(album.get(), phrases, card -> share(card, CARD, album.get().text(album.get().newest()),
                () -> album.get().report("share-refused")));
    }

    /** Called when something is done, or cannot be. */
    @JSFunctor
    interface Done extends JSObject {
        void run();
    }

    /** Whether this browser can hand a picture to other apps. */
    @JSBody(script = "return !!(navigator.canShare"
            + " && navigator.canShare({files: [new File([], 'a.png', {type: 'image/png'})]}));")
    static native boolean canShare();

    @JSBody(params = {"text", "onDone", "onRefused"}, script = "if (!navigator.clipboard) { onRefused(); return; }"
            + "navigator.clipboard.writeText(text).then(onDone, onRefused);")
    private static native void copy(String text, Done onDone, Done onRefused);

    @JSBody(params = {"blob", "name"}, script = "var a = document.createElement('a');"
            + "a.href = URL.createObjectURL(blob); a.download = name; a.click();"
            + "setTimeout(function() { URL.revokeObjectURL(a.href); }, 10000);")
    private static native void save(Blob blob, String name);

    /** A person who changes their mind is no failure. */
    @JSBody(params = {"blob", "name", "text", "onRefused"}, script = ""
            + "navigator.share({text: text, files: [new File([blob], name, {type: blob.type})]})"
            + ".catch(function(error) { if (error.name !== 'AbortError') onRefused(); });")
    private static native void share(Blob blob, String name, String text, Done onRefused);
}
