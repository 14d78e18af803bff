package dev.vitrine.browser.worker;

import dev.vitrine.VitrineException;
import dev.vitrine.browser.protocol.Reply;
import java.util.List;

/** Failures that come from no file: no model yet, no memory left, a fault of ours. */
final class Failures {
    private Failures() {
    }

    private static final class NoModelException extends VitrineException {
        private static final long serialVersionUID = 1L;

        NoModelException() {
            super("model-not-loaded", "No model is loaded yet. Load one first.");
        }
    }

    static VitrineException noModel() {
        return new NoModelException();
    }

    /** The answer to a request that failed; a cause that nobody named is memory or a fault of ours. */
    static Reply.Failed reply(int id, Throwable cause) {
        if (cause instanceof VitrineException named) {
            return new Reply.Failed(id, named.code(), named.getMessage(), named.args());
        }
        String words = String.valueOf(cause.getMessage());
        // Browsers throw a RangeError where an array does not fit into memory.
        if (cause instanceof OutOfMemoryError || words.contains("RangeError") || words.contains("allocation")) {
            return new Reply.Failed(id, "out-of-memory", "There is not enough memory for this model or picture.",
                    List.of());
        }
        return new Reply.Failed(id, "internal", "Something went wrong inside Vitrine: " + words, List.of(words));
    }
}
