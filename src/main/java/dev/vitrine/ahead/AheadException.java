package dev.vitrine.ahead;

import dev.vitrine.VitrineException;

/** A model that cannot be compiled ahead of time, or a file that holds no such model. */
public final class AheadException extends VitrineException {
    private static final long serialVersionUID = 1L;

    AheadException(String code, String message, String... args) {
        super(code, message, args);
    }
}
