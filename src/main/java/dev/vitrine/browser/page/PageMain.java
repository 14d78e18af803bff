package dev.vitrine.browser.page;

import org.teavm.jso.dom.html.HTMLDocument;

/**
 * Starts the page. It only wires the parts together.
 */
final class PageMain {
    private PageMain() {
    }

    /**
     * @param args the worker's file, relative to the page
     */
    public static void main(String[] args) {
        HTMLDocument.current().getDocumentElement().setAttribute("data-worker", args[0]);
    }
}
