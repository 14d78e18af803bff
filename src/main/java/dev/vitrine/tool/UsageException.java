package dev.vitrine.tool;

import dev.vitrine.VitrineException;

/**
 * Arguments that no command understands. The dispatcher adds how to write them, and exits with 2.
 */
public final class UsageException extends VitrineException {
    private static final long serialVersionUID = 1L;

    /** @param message the sentence that says which argument is wrong, and why */
    public UsageException(String message) {
        super("usage", message);
    }
}
