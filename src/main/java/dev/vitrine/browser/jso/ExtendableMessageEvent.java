package dev.vitrine.browser.jso;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A message to a service worker. */
public interface ExtendableMessageEvent extends ExtendableEvent {
    @JSProperty
    JSObject getData();

    /** Who sent it, and can be answered. */
    @JSProperty
    Client getSource();
}
