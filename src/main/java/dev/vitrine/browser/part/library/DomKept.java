package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** {@link KeptView} as a list below the library's buttons. */
final class DomKept implements KeptView {
    private final HTMLElement list;
    private final HTMLElement room;
    private final HTMLElement siteName;
    private final HTMLElement siteFacts;
    private final HTMLElement siteItem;
    private final HTMLElement siteOpen;
    private final Phrases phrases;
    private final Supplier<KeptModels> kept;
    private final Consumer<KeptModel> onOpen;

    DomKept(HTMLElement place, Phrases phrases, Supplier<KeptModels> kept, Consumer<KeptModel> onOpen,
            Runnable onSite) {
        this.phrases = phrases;
        this.kept = kept;
        this.onOpen = onOpen;
        Markup.text(place, "h3", "", phrases.text("kept-title"));
        list = Markup.add(place, "ul", "kept");
        room = Markup.add(place, "p", "report");
        siteItem = Markup.add(list, "li", "actions");
        siteName = Markup.add(siteItem, "strong", "");
        siteFacts = Markup.add(siteItem, "span", "report");
        siteOpen = Markup.button(siteItem, "button small plain", phrases.text("kept-open-short"), onSite);
    }

    @Override
    public void show(List<Line> lines) {
        while (list.getFirstChild() != siteItem) {
            list.removeChild(list.getFirstChild());
        }
        for (Line line : lines) {
            HTMLElement item = Markup.add(list, "li", "actions");
            list.insertBefore(item, siteItem);
            HTMLInputElement name = (HTMLInputElement) Markup.add(item, "input", "");
            name.setType("text");
            name.setValue(line.model().name());
            name.setAttribute("aria-label", line.rename());
            name.addEventListener("change", event -> kept.get().rename(line.model(), name.getValue()));
            Markup.text(item, "span", "report", line.facts());
            button(item, "button small plain", "kept-open-short", line.open(), () -> onOpen.accept(line.model()));
            button(item, "quiet", "kept-remove-short", line.remove(), () -> kept.get().remove(line.model()));
        }
    }

    @Override
    public void site(String name, String facts, String open) {
        Dom.setText(siteName, name);
        Dom.setText(siteFacts, facts);
        siteOpen.setAttribute("aria-label", open);
    }

    @Override
    public void room(String sentence) {
        Dom.setText(room, sentence);
    }

    private void button(HTMLElement item, String className, String text, String label, Runnable onClick) {
        Markup.button(item, className, phrases.text(text), onClick).setAttribute("aria-label", label);
    }
}
