package dev.vitrine.browser.part.recipe;

/** The form, and what becomes of it. It decides nothing. */
interface RecipeView {
    /** @param isGray whether the model takes one channel */
    void show(RecipeFields fields, boolean isGray);

    /** There is no model that takes pictures. */
    void hide();

    /** A sentence under the form. */
    void say(String sentence, boolean isWrong);

    /** Whether there is anything to take back. */
    void changed(boolean isChanged);

    /** Pictures are made ready so from now on; null for the model's own way. */
    void treat(String json);

    /** Hands metadata.json to the person. */
    void save(String recipe);
}
