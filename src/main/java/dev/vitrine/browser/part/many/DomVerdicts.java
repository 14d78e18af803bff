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
        table.setAttribute("role", "table");
        HTMLElement turner = Markup.add(parent, "div", "actions turner");
        before = Markup.button(turner, "button small plain", phrases.text("many-before"), () -> many.get().turn(-1));
        pages = Markup.add(turner, "p", "report");
        after = Markup.button(turner, "button small plain", phrases.text("many-after"), () -> many.get().turn(1));
    }

    void show(List<ManyView.Row> rows, boolean marked, String text, boolean hasBefore, boolean hasAfter) {
        Dom.setText(table, "");
        HTMLElement head = part(part(table, "thead", "rowgroup"), "tr", "row");
        for (String key : marked ? new String[] {"picture", "answer", "share", "truth", "mark"}
                : new String[] {"picture", "answer", "share"}) {
            Markup.text(head, "th", key.equals("share") ? "number" : "", phrases.text("many-" + key))
                    .setAttribute("role", "columnheader");
        }
        HTMLElement body = part(table, "tbody", "rowgroup");
        for (ManyView.Row row : rows) {
            add(body, row, marked);
        }
        Dom.setText(pages, text);
        before.setHidden(!hasBefore);
        after.setHidden(!hasAfter);
    }

    private void add(HTMLElement body, ManyView.Row row, boolean marked) {
        HTMLElement line = part(body, "tr", "row");
        HTMLElement name = part(line, "th", "rowheader");
        HTMLElement button = Markup.button(name, "verdict-picture", "", () -> onShow.accept(row.index()));
        button.setAttribute("aria-label", phrases.text("many-show", row.name()));
        button.appendChild(thumbnails.of(many.get().picture(row.index()).blob()));
        Markup.text(button, "span", "", row.name());
        cell(line, row.share().isEmpty() ? "complaint" : "label-cell", row.answer());
        cell(line, "number", row.share());
        if (marked) {
            cell(line, "label-cell", row.truth()).setAttribute("data-label", phrases.text("many-truth"));
            cell(line, row.mark() > 0 ? "mark right" : row.mark() < 0 ? "mark wrong" : "mark",
                    (row.mark() > 0 ? "✓ " : row.mark() < 0 ? "✗ " : "") + row.markWord());
        }
    }

    // On a phone it is laid out as cards, which in some browsers makes it no table any more unless it says that it is.
    private static HTMLElement part(HTMLElement parent, String tag, String role) {
        HTMLElement part = Markup.add(parent, tag, "");
        part.setAttribute("role", role);
        return part;
    }

    private static HTMLElement cell(HTMLElement line, String className, String text) {
        HTMLElement cell = Markup.text(line, "td", className, text);
        cell.setAttribute("role", "cell");
        return cell;
    }
}
