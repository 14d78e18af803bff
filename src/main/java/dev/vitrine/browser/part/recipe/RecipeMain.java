package dev.vitrine.browser.part.recipe;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.i18n.RecipeWords;
import dev.vitrine.browser.i18n.ResizeWords;
import dev.vitrine.browser.part.BrowserMemory;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.protocol.Fields;
import org.teavm.jso.JSObject;

/** Starts the part. It only wires the pieces together. */
final class RecipeMain {
    private RecipeMain() {
    }

    public static void main(String[] args) {
        PageHost host = PageHost.current();
        Phrases phrases = new Phrases(host.language(), host.translation(), RecipeWords.ENGLISH,
                ResizeWords.ENGLISH);
        DomRecipe view = new DomRecipe(host, phrases);
        Recipe recipe = new Recipe(view, phrases);
        Threshold threshold = new Threshold(view, new BrowserMemory());
        view.serve(recipe, threshold);
        host.join("recipe", (event, value) -> {
            if (event.equals("model")) {
                JSObject model = value == null ? null : Fields.object(value, "model");
                if (model == null || Fields.isAbsent(model, "recipe")) {
                    recipe.noModel();
                    return;
                }
                JSObject facts = Fields.object(model, "recipe");
                threshold.model(Fields.text(model, "name"));
                view.facts(model);
                recipe.model(Fields.text(facts, "json"), Fields.integer(facts, "width"),
                        Fields.integer(facts, "height"), Fields.integer(facts, "channels"),
                        Fields.flag(facts, "guessed"));
            }
        });
    }
}
