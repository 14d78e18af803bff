package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import org.teavm.jso.dom.html.HTMLElement;

/** One layer: settings, weights as histograms, activations as pictures or bars. */
final class DomDetail {
    private final Phrases phrases;
    private final Numbers numbers;
    private final HTMLElement place;
    private final HTMLElement title;
    private final HTMLElement body;

    DomDetail(HTMLElement parent, Phrases phrases, Numbers numbers, Runnable onClose) {
        this.phrases = phrases;
        this.numbers = numbers;
        place = Markup.add(parent, "section", "layer");
        HTMLElement head = Markup.add(place, "div", "actions layer-head");
        title = Markup.add(head, "h3", "layer-title");
        title.setAttribute("tabindex", "-1");
        Markup.button(head, "quiet", phrases.text("inspect-close"), onClose);
        body = Markup.add(place, "div", "layer-body");
        place.setHidden(true);
    }

    void close() {
        place.setHidden(true);
    }

    void show(String name, LayerDetail detail) {
        place.setHidden(false);
        Dom.setText(title, name);
        Dom.setText(body, "");
        if (detail == null) {
            Markup.text(body, "p", "report", phrases.text("inspect-wait"));
            title.focus();
            return;
        }
        settings(detail);
        if (!detail.weights().isEmpty()) {
            HTMLElement section = section("inspect-weights");
            for (LayerDetail.Spread spread : detail.weights()) {
                histogram(section, spread);
            }
        }
        activations(section("inspect-activations"), detail);
    }

    private HTMLElement section(String key) {
        HTMLElement section = Markup.add(body, "div", "layer-section");
        Markup.text(section, "h4", "", phrases.text(key));
        return section;
    }

    private void settings(LayerDetail detail) {
        HTMLElement section = section("inspect-settings");
        if (detail.settings().isEmpty()) {
            Markup.text(section, "p", "report", phrases.text("inspect-no-settings"));
            return;
        }
        HTMLElement list = Markup.add(section, "dl", "settings");
        for (String[] setting : detail.settings()) {
            Markup.text(list, "dt", "", setting[0]);
            Markup.text(list, "dd", "", setting[1]);
        }
    }

    private void histogram(HTMLElement section, LayerDetail.Spread spread) {
        HTMLElement figure = Markup.add(section, "figure", "histogram");
        int most = 1;
        for (int count : spread.counts()) {
            most = Math.max(most, count);
        }
        HTMLElement svg = Svg.add(figure, "svg", "viewBox", "0 0 320 72", "class", "bars", "role", "img", "aria-label",
                phrases.text("inspect-histogram", spread.name(), number(spread.peak())));
        for (int i = 0; i < spread.counts().length; i++) {
            int height = spread.counts()[i] == 0 ? 0 : Math.max(1, (int) Math.round(70.0 * spread.counts()[i] / most));
            Svg.add(svg, "rect", "x", Integer.toString(i * 10), "width", "9", "y", Integer.toString(72 - height),
                    "height", Integer.toString(height));
        }
        HTMLElement caption = Markup.add(figure, "figcaption", "");
        StringBuilder shape = new StringBuilder();
        for (int dim : spread.shape()) {
            shape.append(shape.length() > 0 ? " × " : "").append(dim);
        }
        Dom.setText(caption, phrases.text("inspect-weight", spread.name(), shape.toString(), number(spread.least()),
                number(spread.largest()), number(spread.mean()), number(spread.deviation())));
        if (spread.notFinite() > 0) {
            Markup.text(figure, "p", "report", phrases.text("inspect-not-finite", numbers.count(spread.notFinite())));
        }
    }

    private String number(double value) {
        return numbers.decimal(value, 4);
    }

    private void activations(HTMLElement section, LayerDetail detail) {
        if (!detail.hasActivations()) {
            Markup.text(section, "p", "report", phrases.text("inspect-no-picture"));
            return;
        }
        if (detail.shown() == 0) {
            values(section, detail);
            return;
        }
        Markup.text(section, "p", "report", phrases.text("inspect-channels", numbers.count(detail.shown()),
                numbers.count(detail.channels()), numbers.count(detail.width()), numbers.count(detail.height())));
        HTMLElement grid = Markup.add(section, "ol", "maps");
        int pixels = detail.height() * detail.width();
        for (int c = 0; c < detail.shown(); c++) {
            byte[] rgba = new byte[pixels * 4];
            for (int p = 0; p < pixels; p++) {
                byte level = detail.grey()[c * pixels + p];
                rgba[p * 4] = level;
                rgba[p * 4 + 1] = level;
                rgba[p * 4 + 2] = level;
                rgba[p * 4 + 3] = -1;
            }
            HTMLElement canvas = Markup.add(Markup.add(grid, "li", ""), "canvas", "");
            canvas.setAttribute("role", "img");
            canvas.setAttribute("aria-label", phrases.text("inspect-channel", numbers.count(c)));
            canvas.setAttribute("title", phrases.text("inspect-channel", numbers.count(c)));
            Dom.paint(canvas, rgba, detail.width(), detail.height());
        }
    }

    private void values(HTMLElement section, LayerDetail detail) {
        float most = 0;
        for (float value : detail.values()) {
            most = Math.max(most, Math.abs(value));
        }
        String sentence = phrases.text("inspect-values", numbers.count(detail.values().length),
                numbers.count(detail.valueCount()));
        Markup.text(section, "p", "report", sentence);
        int count = Math.min(320, detail.values().length);
        HTMLElement svg = Svg.add(section, "svg", "viewBox", "0 0 " + Math.max(1, count) * 10 + " 72", "class", "bars wide",
                "preserveAspectRatio", "none", "role", "img", "aria-label", sentence);
        for (int i = 0; i < count; i++) {
            double share = most > 0 ? detail.values()[i] / most : 0;
            int height = (int) Math.round(Math.abs(share) * 35);
            Svg.add(svg, "rect", "class", share < 0 ? "negative" : "", "x", Integer.toString(i * 10), "width", "9", "y",
                    Integer.toString(share < 0 ? 36 : 36 - height), "height", Integer.toString(Math.max(1, height)));
        }
    }
}
