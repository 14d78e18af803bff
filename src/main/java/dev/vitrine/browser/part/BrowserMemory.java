package dev.vitrine.browser.part;

import org.teavm.jso.JSBody;

/** {@link ModelMemory} in the browser's storage; where that is full or forbidden nothing is kept. */
public final class BrowserMemory implements ModelMemory {
    @Override
    public String recall(String kind, String model) {
        return get("vitrine-" + kind + ':' + model);
    }

    @Override
    public void keep(String kind, String model, String text) {
        set("vitrine-" + kind + ':' + model, text);
    }

    @JSBody(params = "key", script = "try { return localStorage.getItem(key) || ''; } catch (refused) { return ''; }")
    private static native String get(String key);

    @JSBody(params = {"key", "text"}, script = "try { if (text) localStorage.setItem(key, text);"
            + " else localStorage.removeItem(key); } catch (refused) { }")
    private static native void set(String key, String text);
}
