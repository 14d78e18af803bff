package dev.vitrine.browser.part.inspect;

import dev.vitrine.browser.i18n.Numbers;
import dev.vitrine.browser.i18n.Phrases;
import dev.vitrine.browser.part.Dom;
import dev.vitrine.browser.part.Markup;
import dev.vitrine.browser.part.PageHost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;

/** {@link InspectView} in the part's section. */
final class DomInspect implements InspectView {
    private static final String SLOWEST = "slowest";
    private static final String[] COLUMNS = {"layer", "operation", "shape", "parameters", "multiply-adds", "bytes"};

    private final PageHost host;
    private final Phrases phrases;
    private final Supplier<Inspector> inspector;
    private final HTMLElement status;
    private final HTMLElement tablePlace;
    private final HTMLElement table;
    private final DomGraph graph;
    private final DomDetail detail;
    private final List<HTMLElement> buttons = new ArrayList<>();
    private final List<HTMLElement> rows = new ArrayList<>();
    private final HTMLElement measure;
    private final HTMLElement order;
    private HTMLElement body;
    private boolean hasTimes;

    DomInspect(PageHost host, Phrases phrases, Numbers numbers, Supplier<Inspector> inspector) {
        this.host = host;
        this.phrases = phrases;
        this.inspector = inspector;
        HTMLElement place = host.place("inspect");
        Dom.setText(place, "");
        Markup.text(place, "p", "room-lead", phrases.text("inspect-lead"));
        status = Markup.add(place, "p", "report");
        detail = new DomDetail(place, phrases, numbers, this::close);
        HTMLElement hall = Markup.add(place, "div", "inspect");
        tablePlace = Markup.add(hall, "section", "");
        HTMLElement desk = Markup.add(tablePlace, "div", "actions measure");
        measure = Markup.button(desk, "button small plain", phrases.text("inspect-measure"), () -> inspector.get().measure());
        HTMLElement[] chosen = new HTMLElement[1];
        chosen[0] = Markup.choice(desk, "inspect-order", phrases.text("inspect-order"),
                () -> inspector.get().order(Dom.value(chosen[0]).equals(SLOWEST)));
        order = chosen[0];
        for (String key : new String[] {SLOWEST, "running"}) {
            Markup.text(order, "option", "", phrases.text("inspect-order-" + key)).setAttribute("value", key);
        }
        table = Markup.add(Markup.scroller(tablePlace, phrases.text("inspect-table")), "table", "sheet layers");
        graph = new DomGraph(hall, phrases, index -> inspector.get().choose(index));
    }

    private void close() {
        int index = marked();
        inspector.get().close();
        if (index >= 0) {
            buttons.get(index).focus();
        }
    }

    private int marked() {
        for (int i = 0; i < buttons.size(); i++) {
            if ("true".equals(buttons.get(i).getAttribute("aria-pressed"))) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void status(String sentence) {
        Dom.setText(status, sentence);
    }

    @Override
    public void layers(List<Line> lines, GraphDrawing drawing) {
        buttons.clear();
        rows.clear();
        hasTimes = false;
        tablePlace.setHidden(lines.isEmpty());
        Dom.setText(table, "");
        HTMLElement head = Markup.add(Markup.add(table, "thead", ""), "tr", "");
        for (int i = 0; i < COLUMNS.length; i++) {
            Markup.text(head, "th", i > 2 ? "number" : "", phrases.text("inspect-" + COLUMNS[i]))
                    .setAttribute("scope", "col");
        }
        body = Markup.add(table, "tbody", "");
        for (int i = 0; i < lines.size(); i++) {
            add(body, lines.get(i), i);
        }
        graph.show(lines, drawing);
    }

    @Override
    public void offerTimes(boolean canMeasure) {
        measure.setAttribute("aria-disabled", canMeasure ? "false" : "true");
    }

    @Override
    public void times(List<String> times) {
        ((HTMLElement) order.getParentNode()).setHidden(times.isEmpty());
        if (times.isEmpty()) {
            return;
        }
        if (!hasTimes) {
            hasTimes = true;
            // Beside the name, where a narrow screen shows it too.
            HTMLElement head = (HTMLElement) table.querySelector("thead tr");
            HTMLElement title = Markup.text(head, "th", "number", phrases.text("inspect-time"));
            title.setAttribute("scope", "col");
            head.insertBefore(title, head.getFirstChild().getNextSibling());
            for (HTMLElement row : rows) {
                row.insertBefore(Markup.add(row, "td", "number time"), row.getFirstChild().getNextSibling());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            Dom.setText((HTMLElement) rows.get(i).getFirstChild().getNextSibling(), times.get(i));
        }
    }

    @Override
    public void order(List<Integer> wanted, boolean isSlowestFirst) {
        Dom.setValue(order, isSlowestFirst ? SLOWEST : "running");
        for (int index : wanted) {
            body.appendChild(rows.get(index));
        }
    }

    private void add(HTMLElement body, Line line, int index) {
        HTMLElement row = Markup.add(body, "tr", "");
        rows.add(row);
        HTMLElement name = Markup.add(row, "th", "");
        name.setAttribute("scope", "row");
        HTMLElement button = Markup.button(name, "layer-name", line.name(), () -> inspector.get().choose(index));
        button.setAttribute("aria-pressed", "false");
        buttons.add(button);
        Markup.text(row, "td", "", line.operation());
        Markup.text(row, "td", "nowrap", line.size());
        Markup.text(row, "td", "number", line.parameters());
        Markup.text(row, "td", "number", line.multiplyAdds());
        Markup.text(row, "td", "number", line.bytes());
    }

    @Override
    public void mark(int index) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setAttribute("aria-pressed", i == index ? "true" : "false");
        }
        graph.mark(index);
    }

    @Override
    public void detail(String title, LayerDetail layer) {
        detail.show(title, layer);
    }

    @Override
    public void closeDetail() {
        detail.close();
    }

    @Override
    public void report(String sentence) {
        host.announce(sentence);
    }
}
