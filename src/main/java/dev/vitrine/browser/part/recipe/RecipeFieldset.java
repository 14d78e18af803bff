package dev.vitrine.browser.part.recipe;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The form's fields, each under its words. It knows no recipe's sense. */
final class RecipeFieldset {
    private static final String PREFIX = "recipe-";

    private final HTMLElement form;
    private final Phrases phrases;
    private final Numbers numbers;
    private HTMLElement slider;
    private Runnable caption;

    RecipeFieldset(HTMLElement form, Phrases phrases, Numbers numbers) {
        this.form = form;
        this.numbers = numbers;
        this.phrases = phrases;
    }

    private HTMLElement field(String name, String tag) {
        HTMLElement place = Markup.add(form, "div", "field");
        HTMLElement label = Markup.text(place, "label", "", phrases.text("field-" + name));
        label.setAttribute("for", PREFIX + name);
        HTMLElement field = Markup.add(place, tag, "");
        field.setId(PREFIX + name);
        field.setAttribute("name", name);
        return field;
    }

    /** @param options each a value and its words */
    void select(String name, String[][] options) {
        HTMLElement select = field(name, "select");
        for (String[] option : options) {
            Markup.text(select, "option", "", option[1]).setAttribute("value", option[0]);
        }
    }

    void number(String name) {
        HTMLElement input = field(name, "input");
        input.setAttribute("type", "text");
        input.setAttribute("inputmode", "decimal");
        input.setAttribute("autocomplete", "off");
        input.setAttribute("spellcheck", "false");
    }

    void color(String name, int rgb) {
        HTMLElement input = field(name, "input");
        input.setAttribute("type", "color");
        set(input, "#" + Integer.toHexString(rgb));
    }

    /** A slider, of which a form has one. */
    void percent(String name, int value) {
        slider = field(name, "input");
        slider.setAttribute("type", "range");
        slider.setAttribute("min", "0");
        slider.setAttribute("max", "95");
        slider.setAttribute("step", "5");
        HTMLElement label = (HTMLElement) slider.getParentNode().getFirstChild();
        caption = () -> Dom.setText(label, phrases.text("field-" + name,
                numbers.count(Integer.parseInt(get(slider)))));
        slider.addEventListener("input", event -> caption.run());
        percent(value);
    }

    /** Moves the slider. */
    void percent(int value) {
        set(slider, Integer.toString(value));
        caption.run();
    }

    /** @param listener given the name of the field that a person changed */
    void onChange(Consumer<String> listener) {
        form.addEventListener("input", event -> listener.accept(name((HTMLElement) event.getTarget())));
    }

    String value(String name) {
        return get(element(name));
    }

    RecipeFields read() {
        return new RecipeFields("", value("crop"), value("method"),
                RecipeFields.heedsCoordinates(value("method")) ? value("coordinates") : "", value("order"),
                place("gray").isHidden() ? "" : value("gray"), place("weights").isHidden() ? "0.299, 0.587, 0.114"
                        : value("weights"), value("divisor"), value("scale"), value("offset"), value("mean"),
                value("std"));
    }

    void show(RecipeFields fields, boolean isGray) {
        set(element("preset"), fields.preset());
        set(element("crop"), fields.crop());
        set(element("method"), fields.method());
        if (!fields.coordinates().isEmpty()) {
            set(element("coordinates"), fields.coordinates());
        }
        place("coordinates").setHidden(fields.coordinates().isEmpty());
        set(element("order"), fields.colorOrder());
        place("order").setHidden(isGray);
        set(element("gray"), fields.gray());
        place("gray").setHidden(!isGray);
        set(element("weights"), fields.weights());
        place("weights").setHidden(!fields.gray().equals("weights"));
        set(element("divisor"), fields.divisor());
        set(element("scale"), fields.scale());
        set(element("offset"), fields.offset());
        set(element("mean"), fields.mean());
        set(element("std"), fields.std());
    }

    private static HTMLElement element(String name) {
        return HTMLDocument.current().getElementById(PREFIX + name);
    }

    private static HTMLElement place(String name) {
        return (HTMLElement) element(name).getParentNode();
    }

    @JSBody(params = "element", script = "return element.name;")
    private static native String name(HTMLElement element);

    @JSBody(params = "element", script = "return element.value;")
    private static native String get(HTMLElement element);

    @JSBody(params = {"element", "value"}, script = "if (element.value !== value) element.value = value;")
    private static native void set(HTMLElement element, String value);
}
