package dev.vitrine.browser.part.recipe;

import dev.vitrine.VitrineException;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.image.Preprocessing;
import dev.vitrine.image.Preprocessor;
import dev.vitrine.image.Preset;
import dev.vitrine.predict.MetadataReader;
import dev.vitrine.tensor.Shape;

/** The recipe in force, and the model's own to go back to. A form that is no recipe changes nothing and is said. */
final class Recipe {
    private final RecipeView view;
    private final Phrases phrases;
    private Shape input;
    private Preprocessing own;
    private Preprocessing current;
    private boolean isGuessed;

    Recipe(RecipeView view, Phrases phrases) {
        this.view = view;
        this.phrases = phrases;
    }

    /**
     * A model has been loaded; what was changed for another is gone.
     *
     * @param json its own recipe
     */
    void model(String json, int width, int height, int channels, boolean guessed) {
        input = Shape.of(1, height, width, channels);
        own = MetadataReader.recipe(json, input);
        current = own;
        isGuessed = guessed;
        view.treat(null);
        show();
    }

    /** There is no model, or none for pictures. */
    void noModel() {
        own = null;
        view.hide();
    }

    /** A person chose a preset for the scaling; the rest stays. */
    void preset(String key) {
        for (Preset preset : Preset.values()) {
            if (preset.key().equals(key)) {
                take(preset.applyTo(current).with(current.crop()));
                show();
            }
        }
    }

    /** A person changed a field. */
    void change(RecipeFields fields) {
        Preprocessing wished;
        try {
            wished = MetadataReader.recipe(fields.json(), input);
            new Preprocessor(wished, input.dim(1), input.dim(2), input.dim(3));
        } catch (VitrineException e) {
            view.say(phrases.text("recipe-wrong"), true);
            return;
        }
        boolean isShown = wished.method() == current.method() && wished.gray().equals(current.gray());
        take(wished);
        if (isShown) {
            say();
        } else {
            show();
        }
    }

    /** A person wants the model's own recipe again. */
    void reset() {
        take(own);
        show();
    }

    void save() {
        view.save(RecipeFields.of(current).json());
        view.say(phrases.text("recipe-saved"), false);
    }

    private void take(Preprocessing wished) {
        current = wished;
        view.treat(current.equals(own) ? null : RecipeFields.of(current).json());
    }

    private void show() {
        view.show(RecipeFields.of(current), input.last() == 1);
        say();
    }

    private void say() {
        boolean isChanged = !current.equals(own);
        view.changed(isChanged);
        view.say(phrases.text(isChanged ? "recipe-changed" : isGuessed ? "recipe-is-guess" : "recipe-is-own"), false);
    }
}
