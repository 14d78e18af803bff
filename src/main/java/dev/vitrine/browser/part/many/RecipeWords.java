package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.ResizeNames;
import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Gray;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preset;

/** Recipes in a few words. It knows no numbers. */
final class RecipeWords {
    private final Phrases phrases;

    RecipeWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** @param recipe null for the model's own */
    String of(Preprocessing recipe) {
        if (recipe == null) {
            return phrases.text("many-own");
        }
        // Teachable Machine's crop is part of its preset, but stands alone here.
        Preset preset = Preset.of(recipe);
        for (Preset each : Preset.values()) {
            boolean isThis = each.applyTo(recipe).scaling().equals(recipe.scaling());
            preset = preset == null && isThis ? each : preset;
        }
        StringBuilder words = new StringBuilder(preset == null ? "" : phrases.text("scale-" + preset.key()));
        words.append(", ").append(ResizeNames.of(phrases, recipe.method()));
        if (recipe.method().heedsCoordinates()) {
            words.append(" (").append(phrases.text("coordinates-" + recipe.coordinates().key())).append(')');
        }
        if (recipe.colorOrder() == ColorOrder.BGR && recipe.gray() instanceof Gray.Kept) {
            words.append(", ").append(phrases.text("tint-bgr"));
        }
        if (recipe.gray().equals(Gray.MEAN) || recipe.gray().equals(Gray.LUMA)) {
            words.append(", ").append(phrases.text(recipe.gray().equals(Gray.MEAN) ? "tone-mean" : "tone-luma"));
        }
        if (recipe.crop() != Crop.NONE) {
            words.append(", ").append(phrases.text("part-" + recipe.crop().key()));
        }
        return words.toString();
    }
}
