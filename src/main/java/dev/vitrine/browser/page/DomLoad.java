package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link LoadView} on the document of index.html. */
final class DomLoad implements LoadView {
    private final HTMLElement progress = HTMLDocument.current().getElementById("progress");

    @Override
    public void nameModel(String facts) {
        Dom.put("model", facts);
    }

    @Override
    public void progress(double share) {
        progress.setHidden(false);
        if (share < 0) {
            progress.removeAttribute("value");
        } else {
            Dom.setValue(progress, share);
        }
    }

    @Override
    public void hideProgress() {
        progress.setHidden(true);
    }
}
