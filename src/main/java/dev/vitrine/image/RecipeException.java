package dev.vitrine.image;

import dev.vitrine.VitrineException;

/** A preprocessing recipe that cannot give what the model takes. It is never a fault of the picture. */
public final class RecipeException extends VitrineException {
    private static final long serialVersionUID = 1L;

    RecipeException(String message) {
        super("recipe-unfit", message, message);
    }
}
