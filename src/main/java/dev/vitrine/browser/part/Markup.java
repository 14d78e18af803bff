package dev.vitrine.browser.part;

import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Builds a part's elements. It knows no part. */
public final class Markup {
    private Markup() {
    }

    /** A new last child of that tag and class. */
    public static HTMLElement add(HTMLElement parent, String tag, String className) {
        HTMLElement element = HTMLDocument.current().createElement(tag);
        element.setClassName(className);
        parent.appendChild(element);
        return element;
    }

    /** A new last child with a text in it. */
    public static HTMLElement text(HTMLElement parent, String tag, String className, String text) {
        HTMLElement element = add(parent, tag, className);
        Dom.setText(element, text);
        return element;
    }

    /** A button that does not send a form. */
    public static HTMLElement button(HTMLElement parent, String className, String text, Runnable onClick) {
        HTMLElement button = text(parent, "button", className, text);
        button.setAttribute("type", "button");
        button.addEventListener("click", event -> onClick.run());
        return button;
    }

    /** A frame for what may be wider than the screen; it can be scrolled by keyboard, and so has a name. */
    public static HTMLElement scroller(HTMLElement parent, String name) {
        HTMLElement frame = add(parent, "div", "scroller");
        frame.setAttribute("tabindex", "0");
        frame.setAttribute("role", "region");
        frame.setAttribute("aria-label", name);
        return frame;
    }

    /** A choice of one of several texts, under its label. */
    public static HTMLElement choice(HTMLElement parent, String id, String label, Runnable onChange) {
        HTMLElement field = add(parent, "p", "pick");
        text(field, "label", "", label).setAttribute("for", id);
        HTMLElement select = add(field, "select", "");
        select.setId(id);
        select.addEventListener("change", event -> onChange.run());
        return select;
    }
}
