package dev.vitrine.browser.part.explain;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.explain.HeatMap;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link ExplainView} in the part's section. */
final class DomExplain implements ExplainView {
    private final PageHost host;
    private final HTMLElement invitation;
    private final HTMLElement bench;
    private final HTMLElement picture;
    private final HTMLElement heat;
    private final HTMLElement classes;
    private final HTMLElement about;
    private final HTMLElement start;
    private final HTMLElement stop;
    private final HTMLElement progress;
    private final HTMLElement status;

    DomExplain(PageHost host, Phrases phrases, Supplier<Explainer> explainer) {
        this.host = host;
        HTMLElement place = host.place("explain");
        Dom.setText(place, "");
        Markup.text(place, "p", "room-lead", phrases.text("explain-lead"));
        invitation = Markup.text(place, "p", "report", phrases.text("explain-no-picture"));
        bench = Markup.add(place, "div", "explain");

        HTMLElement figure = Markup.add(bench, "figure", "heat");
        HTMLElement pane = Markup.add(figure, "div", "heat-pane");
        picture = Markup.add(pane, "canvas", "heat-picture");
        picture.setAttribute("aria-hidden", "true");
        heat = Markup.add(pane, "canvas", "heat-map");
        heat.setAttribute("role", "img");
        HTMLElement legend = Markup.add(figure, "figcaption", "heat-legend");
        Markup.text(legend, "span", "", phrases.text("explain-low"));
        Markup.add(legend, "span", "heat-ramp").setAttribute("aria-hidden", "true");
        Markup.text(legend, "span", "", phrases.text("explain-high"));

        HTMLElement desk = Markup.add(bench, "div", "explain-desk");
        HTMLElement[] method = new HTMLElement[1];
        method[0] = Markup.choice(desk, "explain-method", phrases.text("explain-method"),
                () -> explainer.get().choose(Method.of(Dom.value(method[0]))));
        for (Method each : Method.values()) {
            Markup.text(method[0], "option", "", phrases.text("explain-" + each.key())).setAttribute("value", each.key());
        }
        about = Markup.text(desk, "p", "explain-about", "");
        HTMLElement[] chosen = new HTMLElement[1];
        chosen[0] = Markup.choice(desk, "explain-class", phrases.text("explain-class"),
                () -> explainer.get().chooseClass(Integer.parseInt(Dom.value(chosen[0]))));
        classes = chosen[0];
        opacity(desk, phrases);
        HTMLElement actions = Markup.add(desk, "div", "actions");
        start = Markup.button(actions, "button small", phrases.text("explain-start"), () -> explainer.get().start());
        stop = Markup.button(actions, "button small plain", phrases.text("explain-stop"), () -> explainer.get().stop());
        progress = Markup.add(desk, "progress", "");
        progress.setAttribute("max", "1");
        progress.setAttribute("aria-label", phrases.text("explain-wait"));
        status = Markup.add(desk, "p", "report");
    }

    private void opacity(HTMLElement desk, Phrases phrases) {
        HTMLElement field = Markup.add(desk, "p", "pick");
        Markup.text(field, "label", "", phrases.text("explain-opacity")).setAttribute("for", "explain-opacity");
        HTMLElement range = Markup.add(field, "input", "");
        range.setId("explain-opacity");
        range.setAttribute("type", "range");
        range.setAttribute("min", "0");
        range.setAttribute("max", "100");
        range.setAttribute("value", "70");
        range.addEventListener("input", event -> heat.getStyle().setProperty("opacity",
                String.valueOf(Integer.parseInt(Dom.value(range)) / 100.0)));
    }

    @Override
    public void ready(boolean isReady) {
        invitation.setHidden(isReady);
        bench.setHidden(!isReady);
    }

    @Override
    public void classes(List<String> names) {
        Dom.setText(classes, "");
        for (int i = 0; i < names.size(); i++) {
            Markup.text(classes, "option", "", names.get(i)).setAttribute("value", Integer.toString(i));
        }
    }

    @Override
    public void about(String sentence) {
        Dom.setText(about, sentence);
    }

    @Override
    public void picture(ModelView view) {
        Dom.paint(picture, view.rgba(), view.width(), view.height());
    }

    @Override
    public void heat(HeatMap map, String description) {
        heat.setHidden(map == null);
        if (map != null) {
            Dom.paint(heat, HeatColors.of(map), map.width(), map.height());
            heat.setAttribute("aria-label", description);
        }
    }

    @Override
    public void progress(double share, boolean canStart) {
        progress.setHidden(share < 0);
        stop.setHidden(share < 0);
        start.setHidden(share >= 0);
        if (canStart) {
            start.removeAttribute("disabled");
        } else {
            start.setAttribute("disabled", "");
        }
        if (share > 0) {
            Dom.setValue(progress, share);
        } else {
            progress.removeAttribute("value");
        }
    }

    @Override
    public void status(String sentence) {
        Dom.setText(status, sentence);
    }

    @Override
    public void report(String sentence) {
        Dom.setText(status, sentence);
        host.announce(sentence);
    }
}
