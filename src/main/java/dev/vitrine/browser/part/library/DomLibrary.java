package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** {@link LibraryView} in the part's section. */
final class DomLibrary implements LibraryView {
    private final PageHost host;
    private final HTMLElement report;
    private final HTMLElement alert;
    private final HTMLElement cancel;
    private final HTMLElement own;
    private final HTMLElement notes;
    private final HTMLElement noteList;

    /** @param onKeep a person wants the opened model kept */
    DomLibrary(PageHost host, Phrases phrases, Supplier<Library> library, Runnable onKeep) {
        this.host = host;
        HTMLElement place = host.place("library");
        Dom.setText(place, "");
        Markup.text(place, "p", "room-lead", phrases.text("library-lead"));
        HTMLElement choosers = Markup.add(place, "div", "actions");
        ModelChooser.add(choosers, "button small", phrases.text("library-files"), false, files ->
                library.get().take(files));
        ModelChooser.add(choosers, "button small plain", phrases.text("library-folder"), true, files ->
                library.get().take(files));
        addressForm(place, phrases, address -> library.get().fetch(address));
        report = Markup.add(place, "p", "report");
        alert = Markup.add(place, "div", "alert");
        alert.setAttribute("role", "alert");
        cancel = Markup.button(place, "quiet", phrases.text("library-cancel"), () -> library.get().cancel());
        own = Markup.add(place, "div", "actions");
        Markup.button(own, "button small", phrases.text("library-save"), () -> library.get().save());
        Markup.button(own, "button small plain", phrases.text("library-keep"), onKeep);
        Markup.button(own, "button small plain", phrases.text("library-back"), () -> library.get().putAway());
        notes = Markup.add(place, "details", "");
        Markup.text(notes, "summary", "", phrases.text("library-notes"));
        noteList = Markup.add(notes, "ul", "notes");
        notes(List.of());
    }

    private static void addressForm(HTMLElement place, Phrases phrases, Consumer<String> onAddress) {
        HTMLElement form = Markup.add(place, "form", "address");
        form.setAttribute("novalidate", "");
        Markup.text(form, "label", "", phrases.text("library-address")).setAttribute("for", "model-address");
        HTMLInputElement field = (HTMLInputElement) Markup.add(form, "input", "");
        field.setId("model-address");
        field.setType("url");
        field.setAttribute("autocomplete", "off");
        field.setAttribute("placeholder", "https://");
        Markup.text(form, "button", "button small plain", phrases.text("library-address-go"));
        form.addEventListener("submit", event -> {
            event.preventDefault();
            onAddress.accept(field.getValue());
        });
    }

    @Override
    public void report(String sentence) {
        Dom.setText(alert, "");
        Dom.setText(report, sentence);
        host.announce(sentence);
    }

    @Override
    public void alert(String sentence, String detail) {
        Dom.setText(report, "");
        Dom.setText(alert, "");
        Markup.text(alert, "p", "", sentence);
        if (!detail.isEmpty()) {
            Markup.text(alert, "p", "", detail).setAttribute("lang", "en");
        }
    }

    @Override
    public void offer(boolean isOpened) {
        own.setHidden(!isOpened);
    }

    @Override
    public void notes(List<String> sentences) {
        notes.setHidden(sentences.isEmpty());
        Dom.setText(noteList, "");
        for (String sentence : sentences) {
            Markup.text(noteList, "li", "", sentence).setAttribute("lang", "en");
        }
    }

    @Override
    public void busy(boolean isBusy) {
        cancel.setHidden(!isBusy);
    }
}
