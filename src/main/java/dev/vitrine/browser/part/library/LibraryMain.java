package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.LibraryWords;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.BrowserMemory;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.browser.protocol.ModelCodec;
import dev.vitrine.browser.protocol.ModelFacts;
import dev.vitrine.browser.protocol.NamedBlob;
import dev.vitrine.browser.protocol.OpenerReply;
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
        KeptModels[] kept = new KeptModels[1];
        DomLibrary view = new DomLibrary(host, phrases, () -> library[0], () -> keep(kept[0], library[0]));
        library[0] = new Library(view, new PageLibrary(host), phrases);
        Labels[] labels = new Labels[1];
        IntlNumbers numbers = new IntlNumbers(host.numberTag());
        labels[0] = new Labels(new DomLabels(host, phrases, library[0], () -> labels[0]), new BrowserMemory(), phrases,
                numbers);
        DomKept list = new DomKept(host.place("library"), phrases, () -> kept[0], model ->
                library[0].resume(model.name(), model.origin(), model.files()), () -> library[0].putAway());
        kept[0] = new KeptModels(list, view, new IndexedShelf(), phrases, numbers, time ->
                day(time, host.numberTag()));
        kept[0].refresh();
        SiteModelLook.start(kept[0]::site);
        host.join("library", (event, value) -> {
            if (event.equals("files")) {
                host.open("library", true);
                library[0].take(NamedBlob.list(value));
            } else if (event.equals("model")) {
                ModelFacts model = value == null ? null : ModelCodec.decode(Fields.object(value, "model"));
                labels[0].model(model);
                if (model != null && library[0].opened() == null) {
                    kept[0].siteName(model.name());
                }
            }
        });
    }

    private static void keep(KeptModels kept, Library library) {
        OpenerReply.Opened model = library.opened();
        if (model != null) {
            double[] sizes = new double[model.files().size()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = size(model.files().get(i).blob());
            }
            kept.keep(model.name(), library.origin(), model.files(), sizes, System.currentTimeMillis());
        }
    }

    @JSBody(params = "blob", script = "return blob.size;")
    private static native double size(Blob blob);

    @JSBody(params = {"time", "language"}, script = "return new Date(time).toLocaleDateString(language);")
    private static native String day(double time, String language);
}
