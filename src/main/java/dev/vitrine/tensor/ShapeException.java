package dev.vitrine.tensor;

import dev.vitrine.VitrineException;

/** Shapes that do not fit each other or are too large to hold; it says nothing of the file they came from. */
public final class ShapeException extends VitrineException {
    private static final long serialVersionUID = 1L;

    public ShapeException(String message) {
        super("shape-mismatch", message, message);
    }
}
