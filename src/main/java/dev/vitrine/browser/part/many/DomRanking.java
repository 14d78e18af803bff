package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** The trial of recipes: its button, and the ranking with a button a recipe to use it. */
final class DomRanking {
    private final Phrases phrases;
    private final Asker asker;
    private final Consumer<String> report;
    private final HTMLElement place;
    private final HTMLElement about;
    private final HTMLElement start;
    private final HTMLElement stop;
    private final HTMLElement progress;
    private final HTMLElement status;
    private final HTMLElement table;

    DomRanking(HTMLElement parent, Phrases phrases, Asker asker, Supplier<Many> many, Consumer<String> report) {
        this.phrases = phrases;
        this.asker = asker;
        this.report = report;
        place = Markup.add(parent, "section", "ranking");
        about = Markup.add(place, "p", "room-lead");
        HTMLElement actions = Markup.add(place, "div", "actions");
        start = Markup.button(actions, "button small plain", phrases.text("many-recipes"), () -> many.get().tryRecipes());
        stop = Markup.button(actions, "button small plain", phrases.text("many-stop"), () -> many.get().stopTrial());
        progress = Markup.add(place, "progress", "");
        progress.setAttribute("max", "1");
        progress.setAttribute("aria-label", phrases.text("many-recipes"));
        status = Markup.add(place, "p", "report");
        table = Markup.add(Markup.scroller(place, phrases.text("many-recipe")), "table", "sheet");
        running(-1);
    }

    void offer(int trials) {
        place.setHidden(trials == 0);
        Dom.setText(about, phrases.text("many-recipes-about", Integer.toString(trials)));
        Dom.setText(table, "");
        Dom.setText(status, "");
    }

    private void running(double share) {
        progress.setHidden(share < 0);
        stop.setHidden(share < 0);
        start.setHidden(share >= 0);
        if (share >= 0) {
            Dom.setValue(progress, share);
        }
    }

    void show(List<ManyView.RecipeRow> rows, String sentence, double share) {
        running(share);
        Dom.setText(status, sentence);
        Dom.setText(table, "");
        if (rows.isEmpty()) {
            return;
        }
        HTMLElement head = Markup.add(Markup.add(table, "thead", ""), "tr", "");
        for (String key : new String[] {"recipe", "accuracy", "loss"}) {
            Markup.text(head, "th", key.equals("recipe") ? "" : "number", phrases.text("many-" + key))
                    .setAttribute("scope", "col");
        }
        Markup.text(Markup.add(head, "td", ""), "span", "hidden", phrases.text("many-use"));
        HTMLElement body = Markup.add(table, "tbody", "");
        for (ManyView.RecipeRow row : rows) {
            HTMLElement line = Markup.add(body, "tr", "");
            Markup.text(line, "th", "", row.words()).setAttribute("scope", "row");
            Markup.text(line, "td", "number", row.accuracy()).setAttribute("data-label", phrases.text("many-accuracy"));
            Markup.text(line, "td", "number", row.loss()).setAttribute("data-label", phrases.text("many-loss"));
            HTMLElement use = Markup.button(Markup.add(line, "td", ""), "quiet", phrases.text("many-use"), () -> {
                asker.use(row.recipe());
                report.accept(phrases.text("many-used"));
            });
            use.setAttribute("aria-label", phrases.text("many-use") + ": " + row.words());
        }
    }
}
