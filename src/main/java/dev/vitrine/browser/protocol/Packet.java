package dev.vitrine.browser.protocol;

import org.teavm.jso.JSObject;

/**
 * A message as {@code postMessage} takes it: the object to clone and the list of buffers to move. Sent once.
 */
public record Packet(JSObject message, JSObject transfers) {
    public static Packet of(String kind, int id) {
        JSObject message = Fields.object();
        Fields.put(message, "kind", kind);
        Fields.put(message, "id", id);
        return new Packet(message, Fields.list());
    }
}
