package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Pictures that were given together, as a row of thumbnails under the case's panes. It decides nothing. */
final class Strip {
    private final PageHost host;
    private final Phrases phrases;
    private final Consumer<Given> onChoose;
    private final HTMLElement strip;
    private List<Given> shown = List.of();
    private HTMLElement list;

    Strip(PageHost host, Phrases phrases, Consumer<Given> onChoose) {
        this.host = host;
        this.phrases = phrases;
        this.onChoose = onChoose;
        HTMLElement panes = HTMLDocument.current().querySelector(".panes");
        strip = HTMLDocument.current().createElement("div");
        strip.setClassName("strip");
        strip.setHidden(true);
        panes.getParentNode().insertBefore(strip, panes.getNextSibling());
    }

    void show(List<Given> pictures, List<Given> all, String remark) {
        shown = pictures;
        Dom.setText(strip, "");
        list = Markup.add(strip, "ul", "thumbnails");
        list.setAttribute("aria-label", phrases.text("several"));
        for (Given picture : pictures) {
            HTMLElement button = Markup.button(Markup.add(list, "li", ""), "thumbnail", "",
                    () -> onChoose.accept(picture));
            button.setAttribute("aria-label", phrases.text("strip-show", picture.name()));
            HTMLElement image = Markup.add(button, "img", "");
            image.setAttribute("alt", "");
            image.setAttribute("loading", "lazy");
            image.setAttribute("decoding", "async");
            Dom.showBlob(image, picture.file());
        }
        HTMLElement foot = Markup.add(strip, "div", "actions");
        if (host.has("many")) {
            Markup.button(foot, "button small plain", phrases.text("strip-table"), () -> {
                host.give("many", wire(all));
                host.open("many", true);
            });
        }
        Markup.button(foot, "quiet", phrases.text("strip-close"), () -> strip.setHidden(true));
        Markup.text(foot, "p", "report", remark);
        strip.setHidden(false);
    }

    /** Marks the thumbnail of this file. */
    void mark(JSObject blob) {
        for (int i = 0; i < shown.size(); i++) {
            HTMLElement button = (HTMLElement) list.getChildNodes().get(i).getFirstChild();
            button.setAttribute("aria-pressed", isSame(shown.get(i).file(), blob) ? "true" : "false");
        }
    }

    /** The files as a list of {@code {name, blob}}, names with their folders. */
    private static JSObject wire(List<Given> files) {
        JSObject list = Fields.list();
        for (Given file : files) {
            JSObject item = Fields.object();
            Fields.put(item, "name", file.path());
            Fields.put(item, "blob", file.file());
            Fields.add(list, item);
        }
        return list;
    }

    @JSBody(params = {"a", "b"}, script = "return a === b;")
    private static native boolean isSame(JSObject a, JSObject b);
}
