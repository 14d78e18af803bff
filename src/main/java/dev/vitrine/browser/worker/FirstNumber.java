package dev.vitrine.browser.worker;

import org.teavm.jso.JSBody;

/**
 * Writes a number as the page is going to, for nobody. A browser reads what it knows of a language once for the page and
 * its workers; this thread has time for it while the model is fetched, and the page has none.
 */
final class FirstNumber {
    private FirstNumber() {
    }

    /** In the language that this worker is called by; in its next turn, after the first request has been sent. */
    @JSBody(script = "if (self.name) setTimeout(function() { new Intl.NumberFormat(self.name).format(0); });")
    static native void write();
}
