package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.protocol.ModelView;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link SightView} on the document of index.html. */
final class DomSight implements SightView {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement sight = document.getElementById("sight");
    private final HTMLElement blank = document.getElementById("sight-blank");

    @Override
    public void showSight(ModelView view, String description) {
        sight.setHidden(false);
        blank.setHidden(true);
        Dom.paint(sight, view.rgba(), view.width(), view.height());
        sight.setAttribute("aria-label", description);
        fit(view);
    }

    /** Whole screen pixels for each of the model's, as many as there is room for. */
    private void fit(ModelView view) {
        HTMLElement pane = (HTMLElement) sight.getParentNode();
        int times = Math.min(pane.getClientWidth() / view.width(), pane.getClientHeight() / view.height());
        sight.getStyle().setProperty("width", times < 1 ? "100%" : times * view.width() + "px");
    }

    @Override
    public void hideSight() {
        sight.setHidden(true);
        blank.setHidden(false);
    }

    @Override
    public void captionSight(String facts, String recipe) {
        Dom.put("sight-facts", facts);
        Dom.put("sight-recipe", recipe);
    }
}
