package dev.vitrine.image;

/**
 * The scalings that models are commonly trained with, under one name each. Each sets scaling, colour order and crop
 * and leaves resizing and grey as they are.
 */
public enum Preset implements RecipeChoice {
    /** Values as they are: models that scale by a layer of their own. */
    NONE(Preprocessing.NONE),
    ZERO_TO_ONE(Preprocessing.ZERO_TO_ONE),
    /** From -1 to 1; the name is that of keras.applications' {@code mode}, as with the next two. */
    TF(Preprocessing.MINUS_ONE_TO_ONE),
    TORCH(Preprocessing.TORCH),
    CAFFE(Preprocessing.CAFFE),
    TEACHABLE_MACHINE(Preprocessing.TEACHABLE_MACHINE);

    private final Preprocessing recipe;

    Preset(Preprocessing recipe) {
        this.recipe = recipe;
    }

    /** The recipe with this preset's parts in the place of its own. */
    public Preprocessing applyTo(Preprocessing other) {
        return other.with(recipe.crop()).with(recipe.colorOrder()).with(recipe.scaling());
    }

    /** The preset that a recipe scales by, or null if by none. */
    public static Preset of(Preprocessing recipe) {
        for (Preset preset : values()) {
            if (preset.applyTo(recipe).equals(recipe)) {
                return preset;
            }
        }
        return null;
    }
}
