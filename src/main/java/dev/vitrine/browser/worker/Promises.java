package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/**
 * Waits for the browser by callbacks. Not by {@code await}: that would turn every method on the way into a coroutine,
 * which costs the worker 10 KB and some of its speed.
 */
final class Promises {
    private Promises() {
    }

    /** Takes what a promise brings. */
    @JSFunctor
    interface Taker extends JSObject {
        void accept(JSObject value);
    }

    /** Calls one of the two, later. */
    @JSBody(params = {"promise", "onValue", "onError"}, script = "promise.then(onValue, onError);")
    static native void settle(JSObject promise, Taker onValue, Taker onError);
}
