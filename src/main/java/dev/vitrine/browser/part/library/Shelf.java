package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps models on the device, under names that a person gives, and opens them again, offline too. */
final class Shelf {
    private final ShelfView view;
    private final ShelfPort port;
    private final Phrases phrases;
    private final Numbers numbers;
    private final Consumer<OpenerReply.Opened> onOpen;

    /** @param onOpen given the model that a person takes off the shelf */
    Shelf(ShelfView view, ShelfPort port, Phrases phrases, Numbers numbers, Consumer<OpenerReply.Opened> onOpen) {
        this.view = view;
        this.port = port;
        this.phrases = phrases;
        this.numbers = numbers;
        this.onOpen = onOpen;
    }

    /** Looks what is there. */
    void refresh() {
        port.list(models -> {
            List<ShelfView.Line> lines = new ArrayList<>();
            for (KeptModel model : models) {
                lines.add(new ShelfView.Line(model, numbers.bytes(model.bytes(), model.bytes())));
            }
            view.show(lines);
        }, refusal -> view.show(List.of()));
        port.room((used, all) -> view.room(all < 0 ? ""
                : phrases.text("shelf-room", numbers.bytes(used, all), numbers.bytes(all, all))));
    }

    /**
     * Keeps a model.
     *
     * @param sizes of its files together
     */
    void keep(OpenerReply.Opened model, String origin, double date, double sizes) {
        port.put(new KeptModel(0, model.name(), origin, date, sizes, model.files()), () -> {
            view.report(phrases.text("shelf-kept", model.name()));
            refresh();
            port.persist(isSafe -> {
                if (!isSafe) {
                    view.report(phrases.text("shelf-kept-loosely", model.name()));
                }
            });
        }, refusal -> refused(refusal));
    }

    void open(KeptModel model) {
        onOpen.accept(new OpenerReply.Opened(0, model.name(), model.files(), List.of()));
    }

    void rename(KeptModel model, String name) {
        String trimmed = name.trim();
        if (!trimmed.isEmpty() && !trimmed.equals(model.name())) {
            port.put(model.named(trimmed), this::refresh, this::refused);
        }
    }

    void remove(KeptModel model) {
        port.remove(model.id(), () -> {
            view.report(phrases.text("shelf-removed", model.name()));
            refresh();
        }, this::refused);
    }

    private void refused(String reason) {
        view.report(phrases.text(reason.equals("QuotaExceededError") ? "shelf-full" : "shelf-refused"));
    }
}
