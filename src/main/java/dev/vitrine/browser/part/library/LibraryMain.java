package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.LibraryWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.NamedBlob;

/** Starts the part. It only wires the pieces together. */
final class LibraryMain {
    private LibraryMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), LibraryWords.ENGLISH);
        Library[] library = new Library[1];
        library[0] = new Library(new DomLibrary(host, phrases, () -> library[0]), new PageLibrary(host), phrases);
        host.join("library", (event, value) -> {
            if (event.equals("files")) {
                host.open("library", true);
                library[0].take(NamedBlob.list(value));
            }
        });
    }
}
