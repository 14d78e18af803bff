package dev.vitrine.browser.page;

import dev.vitrine.browser.jso.ServiceWorkerContainer;
import dev.vitrine.browser.protocol.OfflineStatus;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.workers.Worker;

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
        HTMLElement root = HTMLDocument.current().getDocumentElement();
        Worker worker = new Worker(args[0]);
        worker.onEvent("message", (MessageEvent event) -> root.setAttribute("data-worker", "answered"));
        ServiceWorkerContainer container = ServiceWorkerContainer.current();
        if (container == null) {
            return;
        }
        container.onEvent("message", (MessageEvent event) -> {
            OfflineStatus status = OfflineStatus.decode(event.getDataAsString());
            if (status != null) {
                root.setAttribute("data-offline", status.isReady() ? "ready" : "incomplete");
            }
        });
        container.register("sw.js");
        container.postToActive(OfflineStatus.QUESTION);
    }
}
