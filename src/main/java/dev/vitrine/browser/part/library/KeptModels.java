package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The models that are here for the visitor: those that this browser keeps, which can be renamed and removed, and the
 * page's own. Opening one is the library's business.
 */
final class KeptModels {
    private final KeptView view;
    private final LibraryView library;
    private final Shelf shelf;
    private final Phrases phrases;
    private final Numbers numbers;
    private final DoubleFunction<String> days;
    private SiteModel site = new SiteModel("", 0, 0, false);
    private String siteName = "";

    /** @param days writes the day of a time in milliseconds since 1970 */
    KeptModels(KeptView view, LibraryView library, Shelf shelf, Phrases phrases, Numbers numbers,
            DoubleFunction<String> days) {
        this.view = view;
        this.library = library;
        this.shelf = shelf;
        this.phrases = phrases;
        this.numbers = numbers;
        this.days = days;
    }

    /** Shows what is kept. Where nothing can be kept there is nothing to show, and nothing to complain about yet. */
    void refresh() {
        shelf.list(this::show, error -> view.show(List.of()));
        shelf.room(room -> view.room(phrases.text(room.isLasting() ? "kept-room-lasting" : "kept-room",
                numbers.bytes(room.used(), room.used()), numbers.bytes(room.quota(), room.quota()))));
    }

    /** What is known of the page's own model now. */
    void site(SiteModel model) {
        site = model;
        showSite();
    }

    /** What the page's own model is called. */
    void siteName(String name) {
        siteName = name;
        showSite();
    }

    private void showSite() {
        String name = siteName.isEmpty() ? phrases.text("site-name") : siteName;
        String facts = site.address().isEmpty() ? phrases.text("site-built-in") : phrases.text("kept-from", site.address());
        if (site.bytes() > 0) {
            String size = numbers.bytes(site.bytes(), site.bytes());
            facts += ' ' + (site.modified() > 0 ? phrases.text("site-size-day", size, days.apply(site.modified()))
                    : phrases.text("site-size", size));
        }
        // What is built in is on its way into the browser, where that lets it.
        if (site.isOffline() || !site.address().isEmpty()) {
            facts += ' ' + phrases.text(site.isOffline() ? "kept-offline" : "site-online");
        }
        view.site(name, facts, phrases.text("kept-open", name));
    }

    /**
     * Keeps a model.
     *
     * @param origin the file or the address that it was opened from
     * @param sizes bytes of each file
     */
    void keep(String name, String origin, List<NamedBlob> files, double[] sizes, double now) {
        double bytes = 0;
        for (double size : sizes) {
            bytes += size;
        }
        put(new KeptModel(0, name, bytes, now, origin, files), "kept");
    }

    void rename(KeptModel model, String typed) {
        String name = typed.trim();
        if (!name.isEmpty() && !name.equals(model.name())) {
            put(new KeptModel(model.id(), name, model.bytes(), model.keptAt(), model.origin(),
                    model.files()), "kept-renamed");
        } else {
            refresh();
        }
    }

    void remove(KeptModel model) {
        shelf.remove(model.id(), () -> {
            library.report(phrases.text("kept-removed", model.name()));
            refresh();
        }, this::fail);
    }

    private void put(KeptModel model, String report) {
        shelf.put(model, () -> {
            library.report(phrases.text(report, model.name()));
            refresh();
        }, this::fail);
    }

    private void fail(String error) {
        library.alert(phrases.text(error.equals("QuotaExceededError") ? "kept-full" : "kept-refused"), "");
    }

    private void show(List<KeptModel> models) {
        List<KeptView.Line> lines = new ArrayList<>();
        for (int i = models.size() - 1; i >= 0; i--) {
            KeptModel model = models.get(i);
            String facts = phrases.text("kept-facts", numbers.bytes(model.bytes(), model.bytes()),
                    days.apply(model.keptAt())) + ' ' + phrases.text("kept-offline");
            lines.add(new KeptView.Line(model, model.origin().isEmpty() ? facts
                    : phrases.text("kept-from", model.origin()) + ' ' + facts, phrases.text("kept-name", model.name()),
                    phrases.text("kept-open", model.name()), phrases.text("kept-remove", model.name())));
        }
        view.show(lines);
    }
}
