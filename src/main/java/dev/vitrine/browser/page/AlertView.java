package dev.vitrine.browser.page;

import dev.vitrine.browser.part.Dom;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** A {@link Complaint} in the page, with its button. It is announced by its element's role. */
final class AlertView {
    private final HTMLDocument document;
    private final HTMLElement place;
    private final Runnable retry;

    AlertView(HTMLDocument document, HTMLElement place, Runnable retry) {
        this.document = document;
        this.place = place;
        this.retry = retry;
    }

    void show(Complaint complaint) {
        clear();
        append("p", "sentence", complaint.sentence());
        append("p", "advice", complaint.advice());
        HTMLElement detail = append("p", "detail", complaint.detail());
        if (detail != null) {
            detail.setAttribute("lang", "en");
        }
        HTMLElement button = append("button", "button", complaint.action());
        if (button != null) {
            button.setAttribute("type", "button");
            button.addEventListener("click", event -> {
                // The button goes; without this the keyboard's place in the page would go with it.
                document.getElementById("file").focus();
                retry.run();
            });
        }
    }

    void clear() {
        Dom.setText(place, "");
    }

    private HTMLElement append(String tag, String className, String text) {
        if (text.isEmpty()) {
            return null;
        }
        HTMLElement element = document.createElement(tag);
        element.setClassName(className);
        Dom.setText(element, text);
        place.appendChild(element);
        return element;
    }
}
