package dev.vitrine.browser.page;

import dev.vitrine.browser.protocol.ModelView;
import dev.vitrine.browser.protocol.RecipeFacts;

/** The picture as the model sees it, and by which recipe. */
final class SightPresenter {
    private final SightView view;
    private final Captions captions;
    private RecipeFacts recipe;
    private boolean hasRecipe;
    private boolean hasPart;

    SightPresenter(SightView view, Captions captions) {
        this.view = view;
        this.captions = captions;
    }

    /** @param newRecipe of the model that is there now; null if it takes no pictures */
    void describe(RecipeFacts newRecipe) {
        recipe = newRecipe;
        if (recipe != null) {
            view.captionSight(captions.sight(recipe), captions.recipe(recipe, false, false));
        }
    }

    /** Whether a person has changed the recipe, and the part that is looked at. */
    void treat(boolean isOwnRecipe, boolean isOwnPart) {
        hasRecipe = isOwnRecipe;
        hasPart = isOwnPart;
    }

    void show(ModelView seen) {
        String sight = captions.sight(recipe, seen);
        view.showSight(seen, captions.phrases().text("sight-alt", sight));
        view.captionSight(sight, recipe == null ? "" : captions.recipe(recipe, hasRecipe, hasPart));
    }

    void clear() {
        view.hideSight();
    }
}
