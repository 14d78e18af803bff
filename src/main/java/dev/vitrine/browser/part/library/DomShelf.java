package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** {@link ShelfView} below the library's buttons. */
final class DomShelf implements ShelfView {
    private final Phrases phrases;
    private final String numberTag;
    private final Consumer<String> onReport;
    private final Supplier<Shelf> shelf;
    private final HTMLElement place;
    private final HTMLElement list;
    private final HTMLElement room;

    DomShelf(HTMLElement parent, Phrases phrases, String numberTag, Consumer<String> onReport, Supplier<Shelf> shelf) {
        this.phrases = phrases;
        this.numberTag = numberTag;
        this.onReport = onReport;
        this.shelf = shelf;
        place = Markup.add(parent, "div", "shelf");
        place.setHidden(true);
        Markup.text(place, "h3", "", phrases.text("shelf-title"));
        list = Markup.add(place, "ul", "shelf-list");
        room = Markup.add(place, "p", "report");
    }

    @Override
    public void show(List<Line> lines) {
        place.setHidden(lines.isEmpty());
        Dom.setText(list, "");
        for (Line line : lines) {
            HTMLElement item = Markup.add(list, "li", "");
            HTMLInputElement name = (HTMLInputElement) Markup.add(item, "input", "shelf-name");
            name.setType("text");
            name.setValue(line.model().name());
            name.setAttribute("aria-label", phrases.text("shelf-name", line.model().name()));
            name.addEventListener("change", event -> shelf.get().rename(line.model(), name.getValue()));
            Markup.text(item, "p", "shelf-facts", phrases.text("shelf-facts", line.size(), line.model().origin(),
                    date(numberTag, line.model().date())));
            HTMLElement actions = Markup.add(item, "div", "actions");
            Markup.button(actions, "button small", phrases.text("shelf-open"), () -> shelf.get().open(line.model()))
                    .setAttribute("aria-label", phrases.text("shelf-open-this", line.model().name()));
            Markup.button(actions, "quiet", phrases.text("shelf-remove"), () -> shelf.get().remove(line.model()))
                    .setAttribute("aria-label", phrases.text("shelf-remove-this", line.model().name()));
        }
    }

    @Override
    public void room(String sentence) {
        Dom.setText(room, sentence);
    }

    @Override
    public void report(String sentence) {
        onReport.accept(sentence);
    }

    @JSBody(params = {"tag", "date"}, script = "return new Intl.DateTimeFormat(tag, {dateStyle: 'medium'}).format(date);")
    private static native String date(String tag, double date);
}
