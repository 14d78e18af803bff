package dev.vitrine.browser.part.sources;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.file.Blob;

/** {@link Film.View} in the case's left pane. */
final class DomFilm implements Film.View {
    private final PageHost host;
    private final Phrases phrases;
    private final HTMLElement booth;
    private final HTMLElement video;
    private HTMLElement mirror;
    private HTMLElement take;

    DomFilm(PageHost host, Phrases phrases) {
        this.host = host;
        this.phrases = phrases;
        booth = Markup.add(HTMLDocument.current().querySelector("#exhibit .pane"), "div", "booth");
        booth.setHidden(true);
        video = Markup.add(booth, "video", "");
        video.setAttribute("playsinline", "");
        video.setAttribute("muted", "");
        video.setAttribute("aria-label", phrases.text("camera-view"));
    }

    HTMLElement video() {
        return video;
    }

    void serve(Film film) {
        HTMLElement bar = Markup.add(booth, "div", "booth-bar");
        take = Markup.button(bar, "button small", phrases.text("camera-take"), film::take);
        mirror = Markup.button(bar, "button small plain", phrases.text("camera-mirror"), film::mirror);
        Markup.button(bar, "button small plain with-finger", phrases.text("camera-turn"), film::turn);
        Markup.button(bar, "button small plain", phrases.text("camera-stop"), film::stop);
    }

    @Override
    public void show(boolean isOn) {
        boolean hadFocus = Dom.hasFocus(booth);
        booth.setHidden(!isOn);
        if (isOn) {
            take.focus();
        } else if (hadFocus) {
            HTMLDocument.current().getElementById("file").focus();
        }
    }

    @Override
    public void mirror(boolean isMirrored) {
        Dom.setClass(video, "mirrored", isMirrored);
        mirror.setAttribute("aria-pressed", isMirrored ? "true" : "false");
    }

    @Override
    public void complain(String sentences) {
        host.complain(sentences);
    }

    @Override
    public void film(boolean isRunning) {
        host.film(isRunning);
    }

    @Override
    public void look(JSObject frame) {
        host.look(frame);
    }

    @Override
    public void choose(JSObject still, String name) {
        host.choose((Blob) still, name);
    }

    @Override
    public void clear() {
        host.clear();
    }
}
