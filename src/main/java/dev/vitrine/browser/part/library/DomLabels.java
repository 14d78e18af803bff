package dev.vitrine.browser.part.library;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** {@link Labels.View} as a field that opens below the library's buttons. */
final class DomLabels implements Labels.View {
    private final PageHost host;
    private final Library library;
    private final HTMLElement place;
    private final HTMLElement label;
    private final HTMLElement field;
    private final HTMLElement said;
    private final HTMLElement reset;

    DomLabels(PageHost host, Phrases phrases, Library library, Supplier<Labels> labels) {
        this.host = host;
        this.library = library;
        place = Markup.add(host.place("library"), "details", "labels");
        Markup.text(place, "summary", "", phrases.text("labels-title"));
        Markup.text(place, "p", "room-lead", phrases.text("labels-lead"));
        label = Markup.add(place, "label", "");
        label.setAttribute("for", "labels-text");
        field = Markup.add(place, "textarea", "");
        field.setId("labels-text");
        field.setAttribute("rows", "8");
        field.setAttribute("spellcheck", "false");
        HTMLElement actions = Markup.add(place, "div", "actions");
        Markup.button(actions, "button small", phrases.text("labels-use"), () -> labels.get().use(Dom.value(field)));
        HTMLInputElement file = (HTMLInputElement) Markup.add(actions, "input", "");
        file.setType("file");
        file.setId("labels-file");
        file.setAttribute("accept", ".txt,text/plain");
        file.setHidden(true);
        file.addEventListener("change", event -> read(file, text -> labels.get().use(text)));
        Markup.button(actions, "button small plain", phrases.text("labels-file"), file::click);
        reset = Markup.button(actions, "button small plain", phrases.text("labels-reset"), () -> labels.get().reset());
        said = Markup.add(place, "p", "report");
    }

    @Override
    public void show(String title, String text, boolean isOwn) {
        place.setHidden(false);
        Dom.setText(label, title);
        Dom.setValue(field, text);
        reset.setHidden(isOwn);
    }

    @Override
    public void hide() {
        place.setHidden(true);
    }

    @Override
    public void relabel(List<String> labels, boolean isOwn) {
        library.relabel(isOwn ? null : labels);
        host.remember("library", !isOwn);
        host.relabel(Fields.object(holder(labels), "labels"));
    }

    private static JSObject holder(List<String> labels) {
        JSObject holder = Fields.object();
        Fields.putTexts(holder, "labels", labels);
        return holder;
    }

    @Override
    public void say(String sentence, boolean isWrong) {
        Dom.setClass(said, "wrong", isWrong);
        Dom.setText(said, sentence);
        if (!sentence.isEmpty()) {
            host.announce(sentence);
        }
    }

    // The same file chosen again is a change again.
    @JSBody(params = {"input", "onText"}, script = "var chosen = input.files[0]; input.value = '';"
            + "if (chosen) chosen.text().then(onText, function() { onText(''); });")
    private static native void read(HTMLInputElement input, Dom.TextTaker onText);
}
