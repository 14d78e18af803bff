package dev.vitrine.evaluate;

import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;
import dev.vitrine.image.ResizeMethod;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries recipes on labelled pictures, in three rounds: scalings with colour orders or greys; with the best of those every
 * way to resize; with the best of those every crop. Each round holds the best so far, so that nothing gets worse.
 */
public final class RecipeSearch {
    private static final int ROUNDS = 3;

    private final boolean gray;
    private final List<RecipeScore> scores = new ArrayList<>();
    private List<RecipeScore> candidates = new ArrayList<>();
    private int round;

    /** @param gray whether the model takes one channel */
    public RecipeSearch(boolean gray) {
        this.gray = gray;
        add(null);
        for (Preset preset : Preset.values()) {
            Preprocessing scaled = preset.applyTo(Preprocessing.NONE).with(Crop.NONE);
            if (gray) {
                add(scaled.with(ColorOrder.RGB).with(Gray.MEAN));
                add(scaled.with(ColorOrder.RGB).with(Gray.LUMA));
            } else {
                add(scaled.with(ColorOrder.RGB));
                add(scaled.with(ColorOrder.BGR));
            }
        }
    }

    private void add(Preprocessing recipe) {
        for (RecipeScore known : scores) {
            if (recipe == null ? known.recipe() == null : recipe.equals(known.recipe())) {
                return;
            }
        }
        // Per-channel means fit no grey model.
        if (recipe != null && gray && recipe.scaling().mean().size() > 1) {
            return;
        }
        RecipeScore score = new RecipeScore(recipe);
        scores.add(score);
        candidates.add(score);
    }

    /** The recipes of this round, to be tried on every picture. */
    public List<RecipeScore> candidates() {
        return candidates;
    }

    /** Which round it is, from 0. */
    public int round() {
        return round;
    }

    public boolean isDone() {
        return round == ROUNDS;
    }

    /** Ends the round: what comes next builds on the best of all so far. */
    public void next() {
        candidates = new ArrayList<>();
        round++;
        Preprocessing best = bestRecipe();
        if (round == 1) {
            for (ResizeMethod method : ResizeMethod.values()) {
                for (Coordinates rule : Coordinates.values()) {
                    if (method.heedsCoordinates() || rule == Coordinates.HALF_PIXEL) {
                        add(best.with(method, rule));
                    }
                }
            }
        } else if (round == 2) {
            for (Crop crop : Crop.values()) {
                add(best.with(crop));
            }
        }
    }

    // The model's own is not known in its parts, so others build on the best that is.
    private Preprocessing bestRecipe() {
        for (RecipeScore score : ranking()) {
            if (score.recipe() != null) {
                return score.recipe();
            }
        }
        throw new IllegalStateException("no recipe was tried");
    }

    /** All recipes that have been tried, the best first. */
    public List<RecipeScore> ranking() {
        List<RecipeScore> ranking = new ArrayList<>();
        for (RecipeScore score : scores) {
            if (score.total() > 0) {
                ranking.add(score);
            }
        }
        ranking.sort(RecipeScore::compare);
        return ranking;
    }
}
