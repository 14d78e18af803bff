package dev.vitrine.browser.part.recipe;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.IntlNumbers;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import dev.vitrine.browser.part.ResizeNames;
import dev.vitrine.browser.protocol.Fields;
import dev.vitrine.image.ColorOrder;
import dev.vitrine.image.Coordinates;
import dev.vitrine.image.Crop;
import dev.vitrine.image.Preset;
import dev.vitrine.image.RecipeChoice;
import dev.vitrine.image.ResizeMethod;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link RecipeView} in the part's section. */
final class DomRecipe implements RecipeView, Threshold.View {
    private final PageHost host;
    private final Phrases phrases;
    private final HTMLElement empty;
    private final HTMLElement form;
    private final RecipeFieldset fields;
    private final HTMLElement said;
    private HTMLElement reset;
    private Recipe recipe;
    private Threshold threshold;
    private JSObject model;

    DomRecipe(PageHost host, Phrases phrases) {
        this.host = host;
        this.phrases = phrases;
        HTMLElement place = host.place("recipe");
        Dom.setText(place, "");
        Markup.text(place, "p", "room-lead", phrases.text("recipe-lead"));
        empty = Markup.text(place, "p", "room-lead", phrases.text("recipe-none"));
        form = Markup.add(place, "form", "recipe");
        form.setAttribute("novalidate", "");
        fields = new RecipeFieldset(form, phrases, new IntlNumbers(host.numberTag()));
        said = Markup.add(place, "p", "report");
    }

    void serve(Recipe newRecipe, Threshold newThreshold) {
        recipe = newRecipe;
        threshold = newThreshold;
        fields.select("preset", options(Preset.values(), "preset-", true));
        fields.select("crop", options(Crop.values(), "crop-rule-", false));
        fields.select("method", methods());
        fields.select("coordinates", options(Coordinates.values(), "coordinates-", false));
        fields.select("order", options(ColorOrder.values(), "order-", false));
        fields.select("gray", new String[][] {{"mean", phrases.text("gray-is-mean")}, {"luma", phrases.text("gray-is-luma")},
            {"weights", phrases.text("gray-is-weights")}});
        for (String number : new String[] {"weights", "divisor", "scale", "offset", "mean", "std"}) {
            fields.number(number);
        }
        fields.color("background", 0xFFFFFF);
        fields.percent("unsure", Threshold.USUAL);
        form.addEventListener("submit", event -> event.preventDefault());
        fields.onChange(name -> {
            if (name.equals("preset")) {
                recipe.preset(fields.value("preset"));
            } else if (name.equals("background")) {
                host.treat("background", number(Integer.parseInt(fields.value("background").substring(1), 16)));
            } else if (name.equals("unsure")) {
                threshold.change(Integer.parseInt(fields.value("unsure")));
            } else {
                recipe.change(fields.read());
            }
        });
        HTMLElement actions = Markup.add(host.place("recipe"), "div", "actions");
        Markup.button(actions, "button small", phrases.text("recipe-save"), recipe::save);
        reset = Markup.button(actions, "button small plain", phrases.text("recipe-reset"), recipe::reset);
    }

    private String[][] options(RecipeChoice[] choices, String prefix, boolean isOpen) {
        String[][] options = new String[choices.length + (isOpen ? 1 : 0)][];
        for (int i = 0; i < choices.length; i++) {
            String key = choices[i].key();
            options[i] = new String[] {key, phrases.text(prefix + key)};
        }
        if (isOpen) {
            options[choices.length] = new String[] {"", phrases.text(prefix + "own")};
        }
        return options;
    }

    private String[][] methods() {
        ResizeMethod[] methods = ResizeMethod.values();
        String[][] options = new String[methods.length][];
        for (int i = 0; i < methods.length; i++) {
            options[i] = new String[] {methods[i].key(), ResizeNames.of(phrases, methods[i])};
        }
        return options;
    }

    /** The model's facts in wire form, for metadata.json. */
    void facts(JSObject newModel) {
        model = newModel;
    }

    @Override
    public void show(RecipeFields shown, boolean isGray) {
        empty.setHidden(true);
        form.setHidden(false);
        fields.show(shown, isGray);
    }

    @Override
    public void hide() {
        empty.setHidden(false);
        form.setHidden(true);
    }

    @Override
    public void say(String sentence, boolean isWrong) {
        Dom.setClass(said, "wrong", isWrong);
        Dom.setText(said, sentence);
        if (isWrong) {
            host.announce(sentence);
        }
    }

    @Override
    public void changed(boolean isChanged) {
        reset.setHidden(!isChanged);
    }

    @Override
    public void unsure(int percent) {
        fields.percent(percent);
        host.unsure(percent / 100.0);
    }

    @Override
    public void differs(boolean isOther) {
        host.remember("recipe", isOther);
    }

    @Override
    public void treat(String json) {
        JSObject holder = Fields.object();
        if (json != null) {
            Fields.put(holder, "recipe", json);
        }
        host.treat("recipe", Fields.object(holder, "recipe"));
    }

    @Override
    public void save(String json) {
        save(model, json);
    }

    @JSBody(params = "value", script = "return value;")
    private static native JSObject number(int value);

    @JSBody(params = {"model", "recipe"}, script = "var link = document.createElement('a');"
            + "link.href = URL.createObjectURL(new Blob([JSON.stringify({modelName: model.name, labels: model.labels,"
            + " preprocessing: JSON.parse(recipe)}, null, 2) + '\\n'], {type: 'application/json'}));"
            + "link.download = 'metadata.json'; link.click();"
            + "setTimeout(function() { URL.revokeObjectURL(link.href); }, 10000);")
    private static native void save(JSObject model, String recipe);
}
