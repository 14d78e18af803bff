package dev.vitrine.browser.jso;

import org.teavm.jso.JSObject;

/** A page, or a worker of one, as its service worker sees it. */
public interface Client extends JSObject {
    void postMessage(String message);
}
