package dev.vitrine.tool;

import dev.vitrine.VitrineException;

/**
 * A command that cannot do what it was asked: its message is all that a person needs to see. It is not for
 * wrong arguments, which are a {@link UsageException}.
 */
public final class ToolException extends VitrineException {
    private static final long serialVersionUID = 1L;

    /** See {@link VitrineException#VitrineException(String, String, String...)}. */
    public ToolException(String code, String message, String... args) {
        super(code, message, args);
    }
}
