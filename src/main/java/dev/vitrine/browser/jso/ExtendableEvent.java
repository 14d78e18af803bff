package dev.vitrine.browser.jso;

import org.teavm.jso.core.JSPromise;
import org.teavm.jso.dom.events.Event;

/** An event that keeps its service worker alive until its work is done. */
public interface ExtendableEvent extends Event {
    void waitUntil(JSPromise<?> work);
}
