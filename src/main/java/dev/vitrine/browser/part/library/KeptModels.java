package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.NamedBlob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** The models that this browser keeps: listed, renamed, removed. Opening one is the library's business. */
final class KeptModels {
    private final KeptView view;
    private final LibraryView library;
    private final Shelf shelf;
    private final Phrases phrases;
    private final Numbers numbers;
    private final DoubleFunction<String> days;

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

    /** @param sizes bytes of each file */
    void keep(String name, List<NamedBlob> files, double[] sizes, double now) {
        double bytes = 0;
        for (double size : sizes) {
            bytes += size;
        }
        put(new KeptModel(0, name, bytes, now, files), "kept");
    }

    void rename(KeptModel model, String typed) {
        String name = typed.trim();
        if (!name.isEmpty() && !name.equals(model.name())) {
            put(new KeptModel(model.id(), name, model.bytes(), model.keptAt(), model.files()), "kept-renamed");
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
            lines.add(new KeptView.Line(model, phrases.text("kept-facts", numbers.bytes(model.bytes(), model.bytes()),
                    days.apply(model.keptAt())), phrases.text("kept-name", model.name()),
                    phrases.text("kept-open", model.name()), phrases.text("kept-remove", model.name())));
        }
        view.show(lines);
    }
}
