package dev.vitrine.browser.page;

import dev.vitrine.browser.jso.ServiceWorkerContainer;
import dev.vitrine.browser.protocol.OfflineStatus;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.MessageEvent;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Registers the service worker and shows a sign for as long as it says that every file is kept. It keeps
 * nothing itself.
 */
final class OfflineSign {
    private final HTMLElement sign;
    private boolean isStarted;

    OfflineSign(HTMLElement sign) {
        this.sign = sign;
    }

    /**
     * To be called once the first load is over, so that keeping files does not compete with it; later calls
     * do nothing.
     */
    void start() {
        ServiceWorkerContainer container = ServiceWorkerContainer.current();
        if (isStarted || container == null) {
            return;
        }
        isStarted = true;
        container.onEvent("message", (MessageEvent event) -> {
            OfflineStatus status = OfflineStatus.decode(event.getDataAsString());
            if (status != null) {
                sign.setHidden(!status.isReady());
            }
        });
        register(container, "sw.js");
        container.postToActive(OfflineStatus.QUESTION);
    }

    /** Refused in some private windows: then there is no sign, and nothing else is different. */
    @JSBody(params = {"container", "url"}, script = "container.register(url).catch(function() {});")
    private static native void register(ServiceWorkerContainer container, String url);
}
