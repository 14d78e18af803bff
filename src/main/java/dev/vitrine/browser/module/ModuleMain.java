package dev.vitrine.browser.module;

import org.teavm.jso.JSExport;

/**
 * What {@code vitrine.js} exports. It holds no state.
 */
public final class ModuleMain {
    private ModuleMain() {
    }

    /** The version of this module. */
    @JSExport
    public static String version() {
        return "0.1.0";
    }

    public static void main(String[] args) {
    }
}
