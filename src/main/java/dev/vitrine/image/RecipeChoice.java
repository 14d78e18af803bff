package dev.vitrine.image;

/** One of the named choices of a recipe. */
public interface RecipeChoice {
    /** As metadata.json writes it. */
    String key();
}
