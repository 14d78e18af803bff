package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.LibraryWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.NamedBlob;
import org.teavm.jso.JSBody;
import org.teavm.jso.file.Blob;

/** Starts the part. It only wires the pieces together. */
final class LibraryMain {
    private LibraryMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), LibraryWords.ENGLISH);
        Library[] library = new Library[1];
        Shelf[] shelf = new Shelf[1];
        DomLibrary view = new DomLibrary(host, phrases, () -> library[0], () -> keep(library[0], shelf[0]));
        library[0] = new Library(view, new PageLibrary(host), phrases);
        shelf[0] = new Shelf(new DomShelf(host.place("library"), phrases, host.numberTag(), view::report, () -> shelf[0]),
                new BrowserShelf(), phrases, new IntlNumbers(host.numberTag()), library[0]::show);
        shelf[0].refresh();
        host.join("library", (event, value) -> {
            if (event.equals("files")) {
                host.open("library", true);
                library[0].take(NamedBlob.list(value));
            }
        });
    }

    private static void keep(Library library, Shelf shelf) {
        double bytes = 0;
        for (NamedBlob file : library.opened().files()) {
            bytes += size(file.blob());
        }
        shelf.keep(library.opened(), library.origin(), now(), bytes);
    }

    @JSBody(params = "blob", script = "return blob.size;")
    private static native double size(Blob blob);

    @JSBody(script = "return Date.now();")
    private static native double now();
}
