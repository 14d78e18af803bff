package dev.vitrine.browser.part.many;

import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link ManyView} in the part's section. */
final class DomMany implements ManyView {
    private final PageHost host;
    private final Phrases phrases;
    private final Supplier<Many> many;
    private final HTMLElement stop;
    private final HTMLElement progress;
    private final HTMLElement status;
    private final HTMLElement results;
    private final HTMLElement order;
    private final HTMLElement savers;
    private final DomVerdicts table;
    private final DomSums sums;
    private final DomRanking ranking;
    private String shownOrders = "";

    DomMany(PageHost host, Phrases phrases, Asker asker, Supplier<Many> many) {
        this.host = host;
        this.phrases = phrases;
        this.many = many;
        HTMLElement place = host.place("many");
        Dom.setText(place, "");
        Markup.text(place, "p", "room-lead", phrases.text("many-lead"));
        HTMLElement actions = Markup.add(place, "div", "actions");
        new FileChoice(actions, phrases, files -> many.get().choose(files));
        stop = Markup.button(actions, "button small plain", phrases.text("many-stop"), () -> many.get().stop());
        stop.setHidden(true);
        progress = Markup.add(place, "progress", "");
        progress.setAttribute("max", "1");
        progress.setAttribute("aria-label", phrases.text("many-table"));
        progress.setHidden(true);
        status = Markup.add(place, "p", "report");
        results = Markup.add(place, "div", "results");
        results.setHidden(true);
        sums = new DomSums(results, phrases);
        ranking = new DomRanking(results, phrases, asker, many, this::report);
        HTMLElement desk = Markup.add(results, "div", "actions results-desk");
        HTMLElement[] chosen = new HTMLElement[1];
        chosen[0] = Markup.choice(desk, "many-order", phrases.text("many-sort"),
                () -> many.get().order(Dom.value(chosen[0])));
        order = chosen[0];
        savers = Markup.add(desk, "div", "actions");
        Markup.button(savers, "button small plain", phrases.text("many-csv"), () -> many.get().saveCsv());
        Markup.button(savers, "button small plain", phrases.text("many-json"), () -> many.get().saveJson());
        table = new DomVerdicts(results, phrases, many, this::show);
    }

    @Override
    public void progress(String sentence, double share) {
        Dom.setText(status, sentence);
        progress.setHidden(share < 0);
        stop.setHidden(share < 0);
        if (share >= 0) {
            Dom.setValue(progress, share);
        }
    }

    @Override
    public void report(String sentence) {
        Dom.setText(status, sentence);
        host.announce(sentence);
    }

    @Override
    public void announce(String sentence) {
        host.announce(sentence);
    }

    @Override
    public void table(List<Row> rows, boolean marked, String pages, boolean hasBefore, boolean hasAfter) {
        results.setHidden(rows.isEmpty());
        table.show(rows, marked, pages, hasBefore, hasAfter);
    }

    @Override
    public void orders(List<String> keys, String chosen) {
        String all = String.join(" ", keys);
        if (!all.equals(shownOrders)) {
            shownOrders = all;
            Dom.setText(order, "");
            for (String key : keys) {
                Markup.text(order, "option", "", phrases.text("many-sort-" + key)).setAttribute("value", key);
            }
        }
        Dom.setValue(order, chosen);
    }

    @Override
    public void classes(List<ClassRow> rows) {
        sums.classes(rows);
    }

    @Override
    public void matrix(List<String> labels, int[] counts, String sentence) {
        sums.matrix(labels, counts, sentence);
    }

    @Override
    public void offer(boolean files, int trials) {
        savers.setHidden(!files);
        ranking.offer(trials);
    }

    @Override
    public void ranking(List<RecipeRow> rows, String sentence, double share) {
        ranking.show(rows, sentence, share);
    }

    @Override
    public void show(int index) {
        PictureFile picture = many.get().picture(index);
        host.choose(picture.blob(), picture.path().substring(picture.path().lastIndexOf('/') + 1));
    }

    @Override
    public void save(String text, String type, String name) {
        Dom.save(text, type, name);
    }
}
