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
    private LayerTimes times;
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
        times = null;
        close();
        view.layers(List.of(), GraphDrawing.of(List.of()));
        view.times(List.of());
        view.offerTimes(false);
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
        view.offerTimes(true);
        view.status(phrases.text("inspect-totals", numbers.count(lines.size()), numbers.count(parameters),
                numbers.count(multiplyAdds), numbers.bytes(bytes, bytes)));
    }

    private String some(double count) {
        return count > 0 ? numbers.count(count) : "";
    }

    /** A person wants to know how long each layer takes. */
    void measure() {
        giveUp();
        view.offerTimes(false);
        view.status(phrases.text("inspect-measuring"));
        int current = ++version;
        asked = source.times(steps -> {
            if (current == version) {
                view.offerTimes(true);
                show(LayerTimes.of(layers, steps));
            }
        }, (code, message, args) -> fail(current, code, message, args));
    }

    private void show(LayerTimes measured) {
        times = measured;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            int home = times.homes()[i];
            texts.add(home == LayerTimes.NONE ? "" : home == i ? numbers.decimal(times.millis()[i], 3)
                    : phrases.text("inspect-with", layers.get(home).name()));
        }
        view.times(texts);
        order(true);
        String sentence = phrases.text("inspect-measured", numbers.decimal(times.total(), 2), numbers.count(times.steps()));
        view.status(sentence);
        view.report(sentence);
    }

    /** A person wants the lines in this order. */
    void order(boolean isSlowestFirst) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            order.add(i);
        }
        view.order(isSlowestFirst && times != null ? times.slowestFirst() : order, isSlowestFirst);
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
        view.offerTimes(!layers.isEmpty());
        if (asked != 0) {
            source.cancel(asked);
            asked = 0;
        }
    }

    private void fail(int current, String code, String message, List<String> args) {
        if (current == version) {
            String sentence = phrases.failure(code, args);
            view.offerTimes(!layers.isEmpty());
            view.status(sentence == null ? message : sentence);
            view.report(sentence == null ? message : sentence);
        }
    }
}
