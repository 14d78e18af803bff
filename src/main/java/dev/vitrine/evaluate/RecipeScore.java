package dev.vitrine.evaluate;

import dev.vitrine.image.Preprocessing;

/**
 * How well a recipe does on labelled pictures: how many are right, and how sure the model is of what is right.
 */
public final class RecipeScore {
    /** What a probability of 0 counts as, so that one lost picture does not outweigh all others. */
    private static final double LEAST = 1e-7;

    private final Preprocessing recipe;
    private int total;
    private int right;
    private double loss;

    /** @param recipe null for the model's own */
    public RecipeScore(Preprocessing recipe) {
        this.recipe = recipe;
    }

    /** Null for the model's own. */
    public Preprocessing recipe() {
        return recipe;
    }

    /** @param probability of the class that the picture shows */
    public void add(boolean isRight, double probability) {
        total++;
        right += isRight ? 1 : 0;
        loss -= Math.log(probability >= LEAST ? probability : LEAST);
    }

    public int total() {
        return total;
    }

    public int right() {
        return right;
    }

    /** Share of pictures that were right; 0 where there are none yet. */
    public double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    /** Mean cross-entropy; less is better. */
    public double loss() {
        return total == 0 ? 0 : loss / total;
    }

    /** Better ones first: more right, then less loss; the model's own before an equal. */
    public static int compare(RecipeScore a, RecipeScore b) {
        int difference = Double.compare(b.accuracy(), a.accuracy());
        if (difference == 0) {
            difference = Double.compare(a.loss(), b.loss());
        }
        return difference != 0 ? difference : (a.recipe == null ? 0 : 1) - (b.recipe == null ? 0 : 1);
    }
}
