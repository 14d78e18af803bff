package dev.vitrine.image;

import dev.vitrine.VitrineException;

/** A preprocessing recipe that cannot give what the model takes. It is never a fault of the picture. */
public final class RecipeException extends VitrineException {
    private static final long serialVersionUID = 1L;

    /** The model takes something else. @param sentence what, and what to do */
    public static RecipeException noPictures(String sentence) {
        return new RecipeException(sentence);
    }

    RecipeException(String message) {
        super("recipe-unfit", message, message);
    }
}
