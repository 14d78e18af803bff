package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** The table of pictures, a page of it, with a thumbnail a row. */
final class DomVerdicts {
    private final Phrases phrases;
    private final Supplier<Many> many;
    private final IntConsumer onShow;
    private final Thumbnails thumbnails = new Thumbnails();
    private final HTMLElement table;
    private final HTMLElement pages;
    private final HTMLElement before;
    private final HTMLElement after;

    DomVerdicts(HTMLElement parent, Phrases phrases, Supplier<Many> many, IntConsumer onShow) {
        this.phrases = phrases;
        this.many = many;
        this.onShow = onShow;
        table = Markup.add(Markup.scroller(parent, phrases.text("many-table")), "table", "verdicts");
        HTMLElement turner = Markup.add(parent, "div", "actions turner");
        before = Markup.button(turner, "button small plain", phrases.text("many-before"), () -> many.get().turn(-1));
        pages = Markup.add(turner, "p", "report");
        after = Markup.button(turner, "button small plain", phrases.text("many-after"), () -> many.get().turn(1));
    }

    void show(List<ManyView.Row> rows, boolean marked, String text, boolean hasBefore, boolean hasAfter) {
        Dom.setText(table, "");
        HTMLElement head = Markup.add(Markup.add(table, "thead", ""), "tr", "");
        for (String key : marked ? new String[] {"picture", "answer", "share", "truth", "mark"}
                : new String[] {"picture", "answer", "share"}) {
            Markup.text(head, "th", key.equals("share") ? "number" : "", phrases.text("many-" + key))
                    .setAttribute("scope", "col");
        }
        HTMLElement body = Markup.add(table, "tbody", "");
        for (ManyView.Row row : rows) {
            add(body, row, marked);
        }
        Dom.setText(pages, text);
        before.setHidden(!hasBefore);
        after.setHidden(!hasAfter);
    }

    private void add(HTMLElement body, ManyView.Row row, boolean marked) {
        HTMLElement line = Markup.add(body, "tr", row.mark() < 0 ? "wrong" : "");
        HTMLElement name = Markup.add(line, "th", "");
        name.setAttribute("scope", "row");
        HTMLElement button = Markup.button(name, "verdict-picture", "", () -> onShow.accept(row.index()));
        button.setAttribute("aria-label", phrases.text("many-show", row.name()));
        button.appendChild(thumbnails.of(many.get().picture(row.index()).blob()));
        Markup.text(button, "span", "", row.name());
        Markup.text(line, "td", row.share().isEmpty() ? "" : "label-cell", row.answer());
        Markup.text(line, "td", "number", row.share());
        if (marked) {
            Markup.text(line, "td", "label-cell", row.truth());
            Markup.text(line, "td", row.mark() > 0 ? "mark right" : row.mark() < 0 ? "mark wrong" : "mark",
                    (row.mark() > 0 ? "✓ " : row.mark() < 0 ? "✗ " : "") + row.markWord());
        }
    }
}
