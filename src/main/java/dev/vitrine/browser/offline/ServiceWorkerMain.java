package dev.vitrine.browser.offline;

import dev.vitrine.browser.jso.ServiceWorkerScope;

/**
 * Starts the service worker. It only wires the parts together.
 */
public final class ServiceWorkerMain {
    private ServiceWorkerMain() {
    }

    /**
     * @param args the release's hash, then every file to keep
     */
    public static void main(String[] args) {
        new OfflineWorker(ServiceWorkerScope.current(), Release.of(args)).listen();
    }
}
