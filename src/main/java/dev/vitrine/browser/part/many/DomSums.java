package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** Precision and recall class by class, and the confusion matrix, its cells darker the fuller they are. */
final class DomSums {
    private final Phrases phrases;
    private final HTMLElement place;
    private final HTMLElement classes;
    private final HTMLElement matrix;
    private final HTMLElement remark;

    DomSums(HTMLElement parent, Phrases phrases) {
        this.phrases = phrases;
        place = Markup.add(parent, "div", "sums");
        HTMLElement first = Markup.add(place, "section", "");
        Markup.text(first, "h3", "", phrases.text("many-classes-title"));
        classes = Markup.add(Markup.scroller(first, phrases.text("many-classes-title")), "table", "sheet");
        HTMLElement second = Markup.add(place, "section", "");
        Markup.text(second, "h3", "", phrases.text("many-matrix"));
        matrix = Markup.add(Markup.scroller(second, phrases.text("many-matrix")), "table", "sheet matrix");
        remark = Markup.add(second, "p", "report");
    }

    void classes(List<ManyView.ClassRow> rows) {
        place.setHidden(rows.isEmpty());
        Dom.setText(classes, "");
        HTMLElement head = Markup.add(Markup.add(classes, "thead", ""), "tr", "");
        heading(head, phrases.text("many-truth"));
        for (String key : new String[] {"shown", "precision", "recall"}) {
            heading(head, phrases.text("many-" + key)).setClassName("number");
        }
        HTMLElement body = Markup.add(classes, "tbody", "");
        for (ManyView.ClassRow row : rows) {
            HTMLElement line = Markup.add(body, "tr", "");
            Markup.text(line, "th", "label-cell", row.name()).setAttribute("scope", "row");
            Markup.text(line, "td", "number", row.shown());
            Markup.text(line, "td", "number", row.precision());
            Markup.text(line, "td", "number", row.recall());
        }
    }

    void matrix(List<String> labels, int[] counts, String sentence) {
        Dom.setText(matrix, "");
        Dom.setText(remark, sentence);
        if (counts.length == 0) {
            return;
        }
        HTMLElement head = Markup.add(Markup.add(matrix, "thead", ""), "tr", "");
        Markup.text(Markup.add(head, "td", ""), "span", "hidden", phrases.text("many-matrix-corner"));
        for (String label : labels) {
            heading(head, label).setClassName("number");
        }
        HTMLElement body = Markup.add(matrix, "tbody", "");
        int n = labels.size();
        for (int e = 0; e < n; e++) {
            int shown = 0;
            for (int p = 0; p < n; p++) {
                shown += counts[e * n + p];
            }
            HTMLElement line = Markup.add(body, "tr", "");
            Markup.text(line, "th", "label-cell", labels.get(e)).setAttribute("scope", "row");
            for (int p = 0; p < n; p++) {
                HTMLElement cell = Markup.text(line, "td", p == e ? "number good" : "number bad",
                        Integer.toString(counts[e * n + p]));
                Dom.setProperty(cell, "--fill", shown == 0 ? 0 : (double) counts[e * n + p] / shown);
            }
        }
    }

    private static HTMLElement heading(HTMLElement head, String text) {
        HTMLElement heading = Markup.text(head, "th", "", text);
        heading.setAttribute("scope", "col");
        return heading;
    }
}
