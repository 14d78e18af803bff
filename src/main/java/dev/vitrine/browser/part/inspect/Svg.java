package dev.vitrine.browser.part.inspect;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Builds SVG elements, which have a name space of their own. */
final class Svg {
    private Svg() {
    }

    /** A new last child of that tag; attributes are names and values in turn. */
    static HTMLElement add(HTMLElement parent, String tag, String... attributes) {
        HTMLElement element = create(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(element);
        return element;
    }

    @JSBody(params = "tag", script = "return document.createElementNS('http://www.w3.org/2000/svg', tag);")
    private static native HTMLElement create(String tag);
}
