package dev.vitrine.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.ResizeMethod;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the search finds the recipe that pictures were made by, and tries no recipe twice. */
class RecipeSearchTest {
    private static final Preprocessing TRUTH = Preprocessing.CAFFE.with(Crop.CENTER)
            .with(ResizeMethod.PIL_LANCZOS, Coordinates.HALF_PIXEL);

    @Test
    void findsEachPartInItsRound() {
        RecipeSearch search = run(new RecipeSearch(false), TRUTH);
        assertEquals(TRUTH, search.ranking().get(0).recipe());
        assertEquals(1.0, search.ranking().get(0).accuracy());
        Set<Preprocessing> tried = new HashSet<>();
        for (RecipeScore score : search.ranking()) {
            assertTrue(tried.add(score.recipe()), "tried twice: " + score.recipe());
        }
        assertTrue(tried.size() > 30 && tried.size() < 60, tried.size() + " recipes");
    }

    @Test
    void theModelsOwnStaysFirstAmongEquals() {
        RecipeSearch search = new RecipeSearch(false);
        while (!search.isDone()) {
            search.candidates().forEach(score -> score.add(true, 1));
            search.next();
        }
        assertEquals(null, search.ranking().get(0).recipe());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRecipeFitsTheModelsChannels(boolean gray) {
        RecipeSearch search = new RecipeSearch(gray);
        while (!search.isDone()) {
            for (RecipeScore score : search.candidates()) {
                if (score.recipe() != null) {
                    assertEquals(gray, !(score.recipe().gray() instanceof Gray.Kept));
                    assertTrue(!gray || score.recipe().scaling().mean().size() <= 1);
                }
                score.add(false, 0);
            }
            search.next();
        }
        assertTrue(search.candidates().isEmpty());
    }

    @Test
    void aLostPictureDoesNotOutweighAllOthers() {
        RecipeScore score = new RecipeScore(null);
        score.add(false, 0);
        score.add(true, 1);
        score.add(true, Double.NaN);
        assertFalse(Double.isNaN(score.loss()) || Double.isInfinite(score.loss()));
    }

    // The more parts a recipe shares with the truth the more pictures it gets right.
    private static RecipeSearch run(RecipeSearch search, Preprocessing truth) {
        while (!search.isDone()) {
            for (RecipeScore score : search.candidates()) {
                Preprocessing recipe = score.recipe() == null ? Preprocessing.ARTICLE : score.recipe();
                int shared = (recipe.scaling().equals(truth.scaling()) ? 1 : 0)
                        + (recipe.colorOrder() == ColorOrder.BGR ? 1 : 0) + (recipe.crop() == truth.crop() ? 1 : 0)
                        + (recipe.method() == truth.method() ? 1 : 0);
                for (int i = 0; i < 4; i++) {
                    score.add(i < shared, i < shared ? 0.9 : 0.1);
                }
            }
            search.next();
        }
        return search;
    }
}
