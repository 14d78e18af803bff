package dev.vitrine.browser.module;

import dev.vitrine.browser.protocol.EngineWish;
import dev.vitrine.browser.protocol.LoadSettings;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The second argument of {@code loadLayersModel}, which need not be there. Names are those of TF.js where it has them. */
final class LoadOptions {
    private final JSObject options;

    LoadOptions(JSObject options) {
        this.options = orEmpty(options);
    }

    LoadSettings settings(boolean convertsUrls) {
        // Without a prefix the worker asks for a weight file by the manifest's own path, which is what is converted.
        String prefix = convertsUrls ? "" : has(options, "weightPathPrefix") ? text(options, "weightPathPrefix") : null;
        return new LoadSettings(!isFalse(options, "strict"), prefix, new EngineWish(
                has(options, "engine") ? text(options, "engine") : "auto", integer(options, "threads"),
                isTrue(options, "precise")));
    }

    /** Whether this page and this machine let several threads run a model, and more than one is wished for. */
    boolean runsThreads() {
        return runsThreads(integer(options, "threads"));
    }

    /** {@code fetchFunc(url, init)}, or null. */
    JSObject fetchFunc() {
        return function("fetchFunc");
    }

    /** {@code weightUrlConverter(path)}, which may answer later; or null. */
    JSObject weightUrlConverter() {
        return function("weightUrlConverter");
    }

    /** The second argument of each fetch, or null. */
    JSObject requestInit() {
        return has(options, "requestInit") ? value(options, "requestInit") : null;
    }

    /** An AbortSignal, or null. */
    JSObject signal() {
        return has(options, "signal") ? value(options, "signal") : null;
    }

    /** Whether there is an {@code onProgress}. */
    boolean wantsProgress() {
        return has(options, "onProgress");
    }

    /** Tells {@code onProgress} of bytes. */
    void report(double loaded, double total, String file) {
        report(options, loaded, total, file);
    }

    private JSObject function(String name) {
        return isFunction(options, name) ? value(options, name) : null;
    }

    @JSBody(params = "wished", script = "return wished !== 1 && self.crossOriginIsolated === true"
            + " && navigator.hardwareConcurrency > 1;")
    private static native boolean runsThreads(int wished);

    @JSBody(params = "options", script = "return options || {};")
    private static native JSObject orEmpty(JSObject options);

    @JSBody(params = {"options", "name"}, script = "return options[name] != null;")
    private static native boolean has(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return options[name] === false;")
    private static native boolean isFalse(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return options[name] === true;")
    private static native boolean isTrue(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return options[name] | 0;")
    private static native int integer(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return typeof options[name] === 'function';")
    private static native boolean isFunction(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return options[name];")
    private static native JSObject value(JSObject options, String name);

    @JSBody(params = {"options", "name"}, script = "return String(options[name]);")
    private static native String text(JSObject options, String name);

    @JSBody(params = {"options", "loaded", "total", "file"}, script = ""
            + "if (options.onProgress) options.onProgress({loaded: loaded, total: total, file: file});")
    private static native void report(JSObject options, double loaded, double total, String file);
}
