package dev.vitrine.browser.part.album;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link AlbumView} in the part's section. */
final class DomAlbum implements AlbumView {
    private final PageHost host;
    private final HTMLElement empty;
    private final HTMLElement actions;
    private final HTMLElement report;
    private final HTMLElement list;

    DomAlbum(PageHost host, Phrases phrases, Supplier<Album> album) {
        this.host = host;
        HTMLElement place = host.place("album");
        Dom.setText(place, "");
        empty = Markup.text(place, "p", "room-lead", phrases.text("album-empty"));
        actions = Markup.add(place, "div", "actions");
        TakeAway takeAway = new TakeAway(album, phrases);
        Markup.button(actions, "button small", phrases.text("copy-text"), takeAway::copyText);
        Markup.button(actions, "button small plain", phrases.text("save-card"), takeAway::saveCard);
        if (TakeAway.canShare()) {
            Markup.button(actions, "button small plain", phrases.text("share-card"), takeAway::shareCard);
        }
        Markup.button(actions, "quiet", phrases.text("forget-all"), () -> {
            album.get().clear();
            host.announce(phrases.text("album-empty"));
        });
        report = Markup.add(place, "p", "report");
        list = Markup.add(place, "ol", "album");
    }

    @Override
    public void show(List<Line> lines) {
        empty.setHidden(!lines.isEmpty());
        actions.setHidden(lines.isEmpty());
        Dom.setText(report, "");
        Dom.setText(list, "");
        for (Line line : lines) {
            HTMLElement item = Markup.add(list, "li", "");
            HTMLElement button = Markup.button(item, "album-entry", "",
                    () -> host.choose(line.entry().file(), line.entry().name()));
            button.setAttribute("aria-label", line.again());
            HTMLElement canvas = Markup.add(button, "canvas", "");
            Dom.paint(canvas, line.entry().seen().rgba(), line.entry().seen().width(), line.entry().seen().height());
            HTMLElement words = Markup.add(item, "p", "");
            Markup.text(words, "strong", "", line.answer());
            Markup.text(words, "span", "", line.title());
            Markup.text(words, "span", "", line.time());
        }
    }

    @Override
    public void report(String sentence) {
        Dom.setText(report, sentence);
        host.announce(sentence);
    }
}
