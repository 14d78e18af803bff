package dev.vitrine.browser.worker;

import dev.vitrine.browser.protocol.EngineWish;
import dev.vitrine.engine.Engine;
import dev.vitrine.engine.JavaEngine;
import dev.vitrine.engine.WasmEngine;

/** Chooses the engine that an asker wants and the browser has. */
final class Engines {
    private Engines() {
    }

    static Engine of(EngineWish wish) {
        if (wish.engine().equals("java")) {
            return new JavaEngine("Plain Java, as asked for.");
        }
        BrowserWasmHost host = new BrowserWasmHost();
        if (!host.hasSimd()) {
            return new JavaEngine("Plain Java, since this browser's WebAssembly has no SIMD.");
        }
        return new WasmEngine(host, wish.threads(), wish.precise());
    }
}
