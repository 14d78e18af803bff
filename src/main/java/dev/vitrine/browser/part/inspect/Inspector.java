package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * All state of the part: the model's layers, read when the part is first open with a model, and the layer that is looked
 * into, read again for each new picture.
 */
final class Inspector {
    private static final int NONE = -1;
    /** Less is not worth a number. */
    private static final int SMALLEST_BYTES = 100;

    private final InspectView view;
    private final LayerSource source;
    private final Phrases phrases;
    private final Numbers numbers;
    private List<LayerLine> layers = List.of();
    private boolean hasModel;
    private boolean read;
    private boolean open;
    private int chosen = NONE;
    private int asked;
    private int version;

    Inspector(InspectView view, LayerSource source, Phrases phrases, Numbers numbers) {
        this.view = view;
        this.source = source;
        this.phrases = phrases;
        this.numbers = numbers;
        view.status(phrases.text("inspect-none"));
    }

    void model(boolean isThere) {
        giveUp();
        hasModel = isThere;
        read = false;
        layers = List.of();
        close();
        view.layers(List.of(), GraphDrawing.of(List.of()));
        view.status(phrases.text("inspect-none"));
        begin();
    }

    void open(boolean isOpen) {
        open = isOpen;
        begin();
    }

    /** Another picture is on show, or none. */
    void picture() {
        if (chosen != NONE && open) {
            choose(chosen);
        }
    }

    private void begin() {
        if (!open || !hasModel || read) {
            return;
        }
        read = true;
        view.status(phrases.text("inspect-wait"));
        int current = ++version;
        asked = source.layers(lines -> {
            if (current == version) {
                show(lines);
            }
        }, (code, message, args) -> fail(current, code, message, args));
    }

    private void show(List<LayerLine> lines) {
        layers = lines;
        double parameters = 0;
        double multiplyAdds = 0;
        double bytes = 0;
        List<InspectView.Line> rows = new ArrayList<>();
        for (LayerLine line : lines) {
            parameters += line.parameters();
            multiplyAdds += line.multiplyAdds();
            bytes += line.outputBytes();
            rows.add(new InspectView.Line(line.name(), line.operation(), line.size(), some(line.parameters()),
                    some(line.multiplyAdds()),
                    line.outputBytes() >= SMALLEST_BYTES ? numbers.bytes(line.outputBytes(), line.outputBytes()) : ""));
        }
        view.layers(rows, GraphDrawing.of(lines));
        view.status(phrases.text("inspect-totals", numbers.count(lines.size()), numbers.count(parameters),
                numbers.count(multiplyAdds), numbers.bytes(bytes, bytes)));
    }

    private String some(double count) {
        return count > 0 ? numbers.count(count) : "";
    }

    /** A person chose a layer. */
    void choose(int index) {
        giveUp();
        chosen = index;
        LayerLine line = layers.get(index);
        String title = phrases.text("inspect-detail", line.name(), line.operation());
        view.mark(index);
        view.detail(title, null);
        int current = ++version;
        asked = source.layer(index, detail -> {
            if (current == version) {
                view.detail(title, detail);
                view.report(title);
            }
        }, (code, message, args) -> fail(current, code, message, args));
    }

    /** A person has seen enough of the layer. */
    void close() {
        giveUp();
        chosen = NONE;
        view.mark(NONE);
        view.closeDetail();
    }

    private void giveUp() {
        version++;
        if (asked != 0) {
            source.cancel(asked);
            asked = 0;
        }
    }

    private void fail(int current, String code, String message, List<String> args) {
        if (current == version) {
            String sentence = phrases.failure(code, args);
            view.report(sentence == null ? message : sentence);
        }
    }
}
