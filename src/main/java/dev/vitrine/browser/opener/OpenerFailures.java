package dev.vitrine.browser.opener;

import dev.vitrine.VitrineException;
import dev.vitrine.browser.protocol.OpenerReply;
import java.util.List;

/** What is said when files could not be opened. */
final class OpenerFailures {
    private OpenerFailures() {
    }

    /** A cause that nobody named is memory or a fault of ours. */
    static OpenerReply.Failed of(int id, Throwable cause) {
        if (cause instanceof VitrineException named) {
            return new OpenerReply.Failed(id, named.code(), named.getMessage(), named.args());
        }
        String words = String.valueOf(cause.getMessage());
        // Browsers throw a RangeError where an array does not fit into memory.
        if (cause instanceof OutOfMemoryError || words.contains("RangeError") || words.contains("allocation")) {
            return new OpenerReply.Failed(id, "out-of-memory", "There is not enough memory to open this model.",
                    List.of());
        }
        return new OpenerReply.Failed(id, "internal", "Something went wrong inside Vitrine: " + words, List.of(words));
    }

    static OpenerReply.Failed unreadable(int id, String path) {
        return new OpenerReply.Failed(id, "file-unreadable", "The file " + path + " could not be read: it was moved or"
                + " changed, is too large for the memory, or may not be read. Choose it again.", List.of(path));
    }
}
